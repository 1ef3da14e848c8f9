/** Of the concerns of a round, as they stand in what each person has been told. */
export const questionTopic = (action: string, round: string) => `doer/${action}/${round}`;
export const againTopic = (action: string, round: string) => `${questionTopic(action, round)}/again`;
export const answersTopic = (action: string, round: string) => `answers/${action}/${round}`;
export const lateTopic = (action: string, round: string, doer: string) =>
  `${answersTopic(action, round)}/${doer}`;

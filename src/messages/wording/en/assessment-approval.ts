import type { AssessmentApprovalWording } from '../sv/assessment-approval.ts';

/** The closest manager’s approval of what is to be handed in, in English. */
export const assessmentApproval: AssessmentApprovalWording = {
  waitsForLead: (a) =>
    `The self-assessment is waiting for ${a.lead} to approve it. The question was asked ${a.when}.`,
  waitsNote:
    'Once approved it is handed in, and I write to whoever asked. Nothing can be changed until then.',
  withdraw: 'Take it back',
  withdrawn: 'You can change the self-assessment again now. Nothing has been handed in.',
  approvalAsked: (a) =>
    `Hello ${a.firstName}. ${a.by} wants to hand in the self-assessment for ${a.unit}. Would you like to look at it first?`,
  approvalNote:
    'You are asked because the plan says that the closest manager approves. What is handed in becomes a public record.',
  showAnswers: 'Show the answers',
  approve: 'Approve and hand in',
  sendBack: 'Send back',
  whySendBack: 'What needs to change? Write a line, and I send the self-assessment back with it.',
  sendingBack: (a) => `Thank you. I am sending it back to ${a.by} with your line.`,
  sentBack: (a) =>
    `${a.lead} has looked at the self-assessment for ${a.unit} and wants something changed: “${a.reason}”`,
  approved: (a) => `Approved. The self-assessment for ${a.unit} is handed in, and ${a.by} will be told.`,
  changedSinceSeen:
    'The self-assessment has changed since you saw it, so nothing is approved. This is how it is now.',
  approvedTooLate: (a) =>
    `The round is closed, so the self-assessment for ${a.unit} was not handed in. Nothing is lost. An administrator can open the round again or let you in.`,
  lineTaken: 'I have received that.',
  approvedByLead: (a) => `It is ${a.lead} who approves this self-assessment.`,
  approvalOver: {
    approved: (a) => `The self-assessment for ${a.unit} is already approved and handed in.`,
    'sent-back': (a) => `The self-assessment for ${a.unit} has already been sent back to ${a.by}.`,
    withdrawn: (a) =>
      `The self-assessment for ${a.unit} is not waiting for anyone now. It has been taken back.`,
  },
};

/** What is written to steer a language model, and not to be read by people; in Swedish and English. */
const STEERING = [
  /(?:ignorera|glöm|bortse från|strunta i|åsidosätt)\s+(?:\p{L}+\s+){0,4}(?:instruktion|regl|prompt|order|anvisning)/iu,
  /(?:ignore|forget|disregard|override)\s+(?:\p{L}+\s+){0,4}(?:instruction|rule|prompt|order|guideline)/iu,
  /system\s?-?prompt|systemmeddelande|systeminstruktion|system message|developer message/iu,
  /(?:visa|skriv ut|avslöja|återge|upprepa|berätta)\s+(?:\p{L}+\s+){0,3}(?:prompt|instruktion)/iu,
  /(?:show|print|reveal|repeat|output|tell me)\s+(?:\p{L}+\s+){0,3}(?:prompt|instructions)/iu,
  /(?:du är|agera som|låtsas vara|you are|act as|pretend to be)\s+(?:\p{L}+\s+){0,3}(?:ai|språkmodell|chatbot|assistent|assistant|language model|dan)(?!\p{L})/iu,
  /(?:svara|skriv|answer|reply|respond|write)\s+(?:(?:nu|i stället|bara|endast|alltid|instead|only|always|just)\s+){1,2}(?:med|på|with|in|att|that)(?!\p{L})/iu,
  /(?:svara|skriv|reply|respond)\s+(?:bara|endast|only)\s*[:"”]/iu,
  /(?:till|note to|attention)\s+(?:ai|språkmodellen|the (?:ai|model|assistant))(?!\p{L})/iu,
  /(?<!\p{L})(?:ai|språkmodell|chatbot|assistent|assistant|language model)[\p{L}-]*\s+(?:som läser|that reads?|reading)\s+(?:det här|detta|this)(?!\p{L})/iu,
  /<\/?(?:system|assistant|user|instructions?)>|\[\/?INST\]|<\|/iu,
];

/** Whether a text gives a language model orders. Such a question, and such a passage, is never handed to one. */
export function speaksToModel(text: string): boolean {
  return STEERING.some((pattern) => pattern.test(text));
}

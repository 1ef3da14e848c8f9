/** The closest manager’s approval of what is to be handed in, in Swedish. */
export const assessmentApproval = {
  waitsForLead: (a: { lead: string; when: string }) =>
    `Självskattningen väntar på att ${a.lead} godkänner den. Frågan ställdes ${a.when}.`,
  waitsNote:
    'När den är godkänd lämnas den in, och då skriver jag till den som frågade. Inget går att ändra så länge.',
  withdraw: 'Ta tillbaka',
  withdrawn: 'Nu kan ni ändra i självskattningen igen. Inget är inlämnat.',
  approvalAsked: (a: { firstName: string; by: string; unit: string }) =>
    `Hej ${a.firstName}. ${a.by} vill lämna in självskattningen för ${a.unit}. Vill du titta på den först?`,
  approvalNote:
    'Du får frågan för att planen säger att närmaste chef godkänner. Det som lämnas in blir en allmän handling.',
  showAnswers: 'Visa svaren',
  approve: 'Godkänn och lämna in',
  sendBack: 'Skicka tillbaka',
  whySendBack: 'Vad behöver ändras? Skriv en rad, så skickar jag tillbaka självskattningen med den.',
  sendingBack: (a: { by: string }) => `Tack. Jag skickar tillbaka den till ${a.by} med din rad.`,
  sentBack: (a: { lead: string; unit: string; reason: string }) =>
    `${a.lead} har tittat på självskattningen för ${a.unit} och vill att något ändras: ”${a.reason}”`,
  approved: (a: { unit: string; by: string }) =>
    `Godkänt. Självskattningen för ${a.unit} är inlämnad, och ${a.by} får veta det.`,
  changedSinceSeen: 'Självskattningen har ändrats sedan du såg den, så inget är godkänt. Så här är den nu.',
  approvedTooLate: (a: { unit: string }) =>
    `Omgången är stängd, så självskattningen för ${a.unit} lämnades inte in. Inget är borta. En administratör kan öppna omgången igen eller släppa in er.`,
  lineTaken: 'Det har jag tagit emot.',
  approvedByLead: (a: { lead: string }) => `Det är ${a.lead} som godkänner den här självskattningen.`,
  approvalOver: {
    approved: (a: { unit: string; by: string }) =>
      `Självskattningen för ${a.unit} är redan godkänd och inlämnad.`,
    'sent-back': (a: { unit: string; by: string }) =>
      `Självskattningen för ${a.unit} är redan skickad tillbaka till ${a.by}.`,
    withdrawn: (a: { unit: string; by: string }) =>
      `Självskattningen för ${a.unit} väntar inte på någon just nu. Den är tagen tillbaka.`,
  },
};

export type AssessmentApprovalWording = typeof assessmentApproval;

/**
 * Slack's limits on what we send, in characters unless said otherwise (the block pages under
 * https://docs.slack.dev/reference/block-kit). UTF-16 units are counted, which never count less than Slack does.
 */
export const LIMITS = {
  blocksInMessage: 50,
  /** All words of a message: Slack has been seen to refuse a little over 13,000 (slackapi/bolt-js issue 2509). */
  wordsInMessage: 10_000,
  blocksInView: 100,
  /** Slack takes 250 KB of JSON; the rest is for what stands around the blocks. */
  bytesInView: 240_000,
  header: 150,
  /** Text of a section and of a context element; used for rich text too, which documents none. */
  text: 3000,
  /** What an image says to those who do not see it. */
  altText: 2000,
  buttonsInRow: 25,
  buttonTitle: 75,
  buttonLabel: 75,
  buttonValue: 2000,
  /** A modal's title, and the words on its two buttons. */
  modalTitle: 24,
  blockId: 255,
  actionId: 255,
  /** What a modal carries for us. */
  metadata: 3000,
  /** What can be written in a field. */
  input: 3000,
  /** The label of an input, and its hint. */
  inputLabel: 2000,
  /** More options than this make a menu. */
  radioButtons: 10,
  optionTitle: 75,
} as const;

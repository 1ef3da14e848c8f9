import type { Unreadable } from '../unreadable.ts';

/** Why a file is left out. `about-folder`: a README describes the folder to those who keep it. */
export type SkipReason =
  | 'unsupported'
  | 'hidden'
  | 'empty'
  | 'unreadable'
  | 'about-folder'
  | 'outside-folder'
  | Unreadable;
export type SkippedFile = { path: string; reason: SkipReason };

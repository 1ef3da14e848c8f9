import type { Config } from '../config.ts';
import type { Log } from '../messages/log.ts';
import type { Paint } from '../messages/picture.ts';
import type { Pack } from '../plan/pack/load-pack.ts';
import type { Disclose } from '../scoring/disclosure/disclose.ts';
import type { LikaParts } from './lika-parts.ts';
import type { OpenReports } from './report-files.ts';

/** What a world is made of: the live one, and the playground's. */
export type WorldParts = {
  config: Config;
  pack: Pack;
  answer: LikaParts['answer'];
  paint: Paint;
  reports: OpenReports;
  disclose: Disclose;
  log: Log;
};

import { type Disclose, discloseHere } from '../../scoring/disclosure/disclose.ts';
import { answerJobs } from './answer-jobs.ts';

export type DiscloseJob = Parameters<Disclose>;

answerJobs((of: DiscloseJob) => discloseHere(...of));

import { readBytesHere } from '../../documents/formats/read-bytes.ts';
import { answerJobs } from './answer-jobs.ts';

answerJobs(readBytesHere);

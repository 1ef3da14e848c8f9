import { readBytesHere } from '../../documents/formats/read-bytes.ts';
import { answerJobs } from './answer-jobs.ts';

// The PDF library now and then lets a promise go unheard when a file is damaged; how the reading went is told anyway.
process.on('unhandledRejection', () => undefined);

answerJobs(readBytesHere);

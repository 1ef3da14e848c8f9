import { paintPng } from '../../pictures/paint-png.ts';
import { answerJobs } from './answer-jobs.ts';

answerJobs(paintPng);

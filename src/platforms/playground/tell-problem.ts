import type { ErrorRequestHandler } from 'express';
import { z } from 'zod';
import type { PlaygroundOptions } from './options.ts';
import { Refusal } from './refusal.ts';
import { words } from './words.ts';

/** How Express says that a body is too large or not JSON. */
const BadRequest = z.object({ status: z.int().min(400).max(499) });

/** Answers what went wrong as `{ message }` in words for the page; what the operator must know is reported. */
export function tellProblem(report: PlaygroundOptions['report']): ErrorRequestHandler {
  return (problem, request, response, next) => {
    if (response.headersSent) return next(problem);
    const { status, message, cause } = refusalOf(problem);
    if (cause !== undefined) report(`${request.method} ${request.originalUrl}`, cause);
    response.status(status).json({ message });
  };
}

function refusalOf(problem: unknown): Refusal {
  if (problem instanceof Refusal) return problem;
  const badRequest = BadRequest.safeParse(problem).data;
  return badRequest === undefined
    ? new Refusal(500, words.broken, problem)
    : new Refusal(badRequest.status, words.unreadable);
}

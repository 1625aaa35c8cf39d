// Worker thread: one planner run, away from the event loop. Started by run-planner.ts with the roster as its data.
import { workerData } from 'node:worker_threads';
import { planCounty } from '../planning/planner';
import { type PlannerOrder } from './planner-messages';
import { workInThread } from './work-in-thread';

const order = workerData as PlannerOrder;

workInThread(order, ({ problem, solver, options, clock }) =>
  planCounty(problem, solver, { ...options, ...(order.previous ? { previous: order.previous } : {}) }, clock),
);

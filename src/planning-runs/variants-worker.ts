// Worker thread: the curve of a county's variants, away from the event loop. Started by run-variants.ts.
import { workerData } from 'node:worker_threads';
import { planVariants } from '../planning/variants';
import { type ThreadOrder } from './planner-messages';
import { workInThread } from './work-in-thread';

workInThread(workerData as ThreadOrder, ({ problem, solver, options, clock }) =>
  planVariants(problem, solver, options, clock),
);

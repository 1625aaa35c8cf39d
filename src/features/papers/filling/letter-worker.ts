// The thread that fills templates. Started by letter-thread.ts with the order as its data.
import { parentPort, workerData } from 'node:worker_threads';
import { type FillOrder, fillLetters } from './fill-letters';

parentPort?.postMessage(fillLetters(workerData as FillOrder));

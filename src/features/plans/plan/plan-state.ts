// The states of a plan and of the run that computes it.

/** DRAFT 草案, SUBMITTED 已提交, APPROVED 已批准, PUBLISHED 已公示, CLOSED 已结束, WITHDRAWN 已撤回. */
export const PLAN_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'CLOSED', 'WITHDRAWN'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** QUEUED 排队, RUNNING 运行, SUCCEEDED 完成, FAILED 失败, CANCELLED 已取消. */
export const RUN_STATES = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** COVER 校内兼课, ITINERANT 走教, ROTATION 交流轮岗, EXCHANGE 双向交流, HIRE 新招聘. */
export const MOVE_KINDS = ['COVER', 'ITINERANT', 'ROTATION', 'EXCHANGE', 'HIRE'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

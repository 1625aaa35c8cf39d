// Records of teachers who serve at another school: rotation, support, itinerant, shadowing.
import { type IsoDate } from './calendar';
import { type Stage } from './school';

/** ROTATION 交流轮岗, SUPPORT 支教, ITINERANT 走教, SHADOWING 跟岗. All but ITINERANT are full-time. */
export const ROTATION_KINDS = ['ROTATION', 'SUPPORT', 'ITINERANT', 'SHADOWING'] as const;
export type RotationKind = (typeof ROTATION_KINDS)[number];

export const ROTATION_STATUSES = ['PLANNED', 'ACTIVE', 'COMPLETED', 'WITHDRAWN'] as const;
export type RotationStatus = (typeof ROTATION_STATUSES)[number];

export interface RotationRecord {
  readonly staffNo: string;
  readonly kind: RotationKind;
  readonly toSchoolCode: string;
  readonly stage: Stage;
  readonly subject: string;
  /** Days a week at the host, for ITINERANT; null otherwise. */
  readonly daysPerWeek: number | null;
  readonly startsOn: IsoDate;
  /** Last day, inclusive; null when open. */
  readonly endsOn: IsoDate | null;
  readonly status: RotationStatus;
}

// A plan that was approved in the console's county, and what is recorded about its postings.
import { randomUUID } from 'node:crypto';
import { type ConsoleScene } from './console-scene';

export interface PostedTeacher {
  readonly id: string;
  readonly version: number;
  readonly staffNo: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Approves the plan of the scene and gives the rotations that came of it; itinerant days are left out. */
export async function approvedPostings(scene: ConsoleScene): Promise<readonly PostedTeacher[]> {
  const planId = await scene.planned();
  const decide = async (name: string, as: 'PERSONNEL_OFFICER' | 'APPROVER'): Promise<void> => {
    const { plan } = await scene.run('Plan', { plan: planId });
    const input = { planId, expectedVersion: plan.version, idempotencyKey: randomUUID() };
    const answer = await scene.run(name, { input }, as);
    const [refused] = (Object.values(answer) as { userErrors: readonly unknown[] }[])[0]!.userErrors;
    if (refused) throw new Error(JSON.stringify(refused));
  };
  await decide('SubmitPlan', 'PERSONNEL_OFFICER');
  await decide('ApprovePlan', 'APPROVER');
  return postingsOf(scene, planId);
}

async function postingsOf(scene: ConsoleScene, planId: string): Promise<readonly PostedTeacher[]> {
  const { county } = await scene.run('RotationRecords', {
    county: scene.roster.county.code,
    filter: { planIds: [planId], kinds: ['ROTATION'] },
  });
  return county.schoolYear.rotations.nodes.map(
    ({ id, teacher, toSchool }: { id: string; teacher: Teacher; toSchool: { code: string } }) => ({
      id,
      version: 1,
      staffNo: teacher.staffNo,
      name: teacher.name,
      from: teacher.school.code,
      to: toSchool.code,
    }),
  );
}

interface Teacher {
  readonly staffNo: string;
  readonly name: string;
  readonly school: { readonly code: string };
}

/** Records an event as the office does, on the day it is in the counties. */
export async function record(scene: ConsoleScene, posting: PostedTeacher, event: object): Promise<void> {
  const { node } = await scene.run('RotationLife', { rotation: posting.id });
  const input = {
    rotationId: posting.id,
    expectedVersion: node.version,
    idempotencyKey: randomUUID(),
    happenedOn: countyToday(),
    ...event,
  };
  const { recordRotationEvent } = await scene.run('RecordRotationEvent', { input });
  if (recordRotationEvent.userErrors.length > 0) throw new Error(JSON.stringify(recordRotationEvent));
}

export function countyToday(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** A teacher of an approved plan who has been told, may still object, and whose notice is there to be fetched. */
export async function notifiedTeacher(scene: ConsoleScene): Promise<PostedTeacher> {
  const [posted] = await approvedPostings(scene);
  await record(scene, posted!, { kind: 'NOTIFIED', deadline: '2099-01-01' });
  await issueNotices(scene);
  return posted!;
}

/** Has the notices of the plan made by the office. */
async function issueNotices(scene: ConsoleScene): Promise<void> {
  const input = { planId: await scene.planned(), kinds: ['NOTICE'], idempotencyKey: randomUUID() };
  const { makePapers } = await scene.run('MakePapers', { input });
  await scene.until(async () => {
    const { paperOrder } = await scene.run('PaperOrder', { orderId: makePapers.order.id });
    return paperOrder.state === 'SUCCEEDED';
  });
}

// The story of one posting from plan to return, told by the people of a county over the API; prints what they did.
import { inTransaction } from '../../../../src/database';
import { loadRoster, saveRoster } from '../../../../src/features/rosters';
import { type Role } from '../../../../src/graphql/viewer';
import { onEachDatabase, type TestDatabase } from '../../../support/database';
import { fiveSchools } from '../../../support/golden';
import { type GraphAnswer } from '../../api';
import { openPlanLife, type PlanLife } from '../plan/plan-life';

const PEOPLE: Readonly<Record<string, readonly [Role, string]>> = {
  officer: ['PERSONNEL_OFFICER', '人事干部'],
  boss: ['APPROVER', '审批人'],
  host: ['PRINCIPAL', '接收学校校长'],
  teacher: ['TEACHER', '教师'],
};

/** One county's people at their desks, and the record of what they did. */
class Story {
  readonly lines: string[] = [];
  readonly steps: string[] = [];
  private keys = 0;
  host = '';
  teacher = '';

  constructor(
    private readonly life: PlanLife,
    readonly county: string,
  ) {}

  /** Somebody asks or does something; gives the field it answers with. */
  async does(who: keyof typeof PEOPLE, name: string, variables: object): Promise<GraphAnswer['data']> {
    const [role] = PEOPLE[who]!;
    const schoolCode = who === 'host' ? this.host : null;
    const staffNo = who === 'teacher' ? this.teacher : null;
    const grants = [{ role, countyCode: this.county, schoolCode, staffNo }];
    this.life.api.actAs({ accountId: who, name: who, grants });
    const answer = await this.life.run(name, variables);
    if (answer.codes.length > 0) throw new Error(`${name}: ${answer.text}`);
    return Object.values(answer.data)[0];
  }

  /** The clock stands at this day from now on. */
  on(day: string): void {
    this.life.api.setDay(day);
  }

  /** A change with a key of its own; a refusal ends the story. */
  async changes(who: keyof typeof PEOPLE, name: string, input: object): Promise<GraphAnswer['data']> {
    const given = { idempotencyKey: `story-${++this.keys}`, ...input };
    const answer = await this.does(who, name, { input: given });
    if (answer.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(answer.userErrors)}`);
    return answer;
  }

  tell(day: string, who: keyof typeof PEOPLE | '系统', what: string, state: string): void {
    const name = who === '系统' ? who : PEOPLE[who]![1];
    this.lines.push(`${day}  ${name.padEnd(7, '　')}${what} → ${state}`);
    this.steps.push(state);
  }
}

async function planned(story: Story, life: PlanLife): Promise<GraphAnswer['data']> {
  await life.work();
  const input = { county: story.county, name: '2026 年秋季方案', timeLimitSeconds: 60 };
  const { plan } = await story.changes('officer', 'StartPlan', input);
  const done = await life.until(plan.id, 'SUCCEEDED', 'FAILED');
  story.tell('2026-06-15', 'officer', `计算方案《${done.name}》`, done.run.state);
  const moves = (await story.does('officer', 'PlanMoves', { plan: plan.id, first: 200 })).moves.nodes;
  const move = moves.find(({ kind }: { kind: string }) => kind === 'EXCHANGE');
  story.teacher = move.teacher.staffNo;
  story.host = move.toSchool.code;
  const [from, to] = [move.fromSchool.name, move.toSchool.name];
  story.tell(
    '2026-06-15',
    '系统',
    `${move.teacher.name}（${story.teacher}）由${from}到${to}双向交流`,
    move.kind,
  );
  return done;
}

async function decided(story: Story, plan: GraphAnswer['data']): Promise<void> {
  let expectedVersion = plan.version;
  const steps = [
    ['2026-06-16', 'officer', 'SubmitPlan', '提交方案', {}],
    ['2026-06-20', 'boss', 'ApprovePlan', '批准方案', { decidedOn: '2026-06-20', reason: '同意' }],
    ['2026-06-21', 'officer', 'PublishPlan', '公示方案', {}],
  ] as const;
  for (const [day, who, name, what, more] of steps) {
    const answer = await story.changes(who, name, { planId: plan.id, expectedVersion, ...more });
    expectedVersion = answer.plan.version;
    story.tell(day, who, what, answer.plan.state);
  }
}

/** The life of the record that the approval wrote; returns its id. */
async function served(story: Story, planId: string): Promise<string> {
  const filter = { planIds: [planId], staffNos: [story.teacher] };
  const year = await story.does('officer', 'RotationRecords', { county: story.county, filter });
  const [record] = year.schoolYear.rotations.nodes;
  story.tell(
    '2026-06-22',
    '系统',
    `批准时写入的交流记录 ${record.startsOn} 至 ${record.endsOn}`,
    record.status,
  );
  const rotationId: string = record.id;
  let expectedVersion = 1;
  const event = async (
    [day, who, name, what]: readonly [string, keyof typeof PEOPLE, string, string],
    more: object,
  ): Promise<void> => {
    story.on(day);
    const given = { rotationId, expectedVersion, happenedOn: day, ...more };
    expectedVersion = (await story.changes(who, name, given)).rotation.version;
    const { lifecycle } = await story.does('officer', 'RotationLife', { rotation: rotationId });
    story.tell(day, who, what, lifecycle.grade ? `${lifecycle.phase} ${lifecycle.grade}` : lifecycle.phase);
  };
  const office = 'RecordRotationEvent';
  const until = { deadline: '2026-07-02' };
  await event(['2026-06-25', 'officer', office, '送达通知，7月2日前可提异议'], {
    kind: 'NOTIFIED',
    ...until,
  });
  await event(['2026-06-28', 'teacher', 'ObjectToRotation', '提出异议：照顾家人'], { reason: '照顾家人' });
  const decision = { kind: 'OBJECTION_DECIDED', upheld: false, reason: '可安排周末返回' };
  await event(['2026-07-01', 'officer', office, '裁定异议不成立'], decision);
  await event(['2026-08-30', 'officer', office, '按期报到'], { kind: 'REPORTED' });
  const assessment = {
    grade: 'EXCELLENT',
    done: ['CLASS', 'COLLEAGUE', 'MODEL_LESSON', 'LECTURE', 'REPORT'],
  };
  await event(['2027-06-30', 'host', 'AssessRotation', '考核，五个一全部完成'], assessment);
  await event(['2027-08-31', 'officer', office, '交流期满'], { kind: 'COMPLETED' });
  await event(['2027-09-01', 'officer', office, '返回原校'], { kind: 'RETURNED' });
  return rotationId;
}

/** The next school year begins with the roster as it stands. */
async function nextYear(story: Story, database: TestDatabase): Promise<void> {
  const { dataSource } = database;
  const roster = await loadRoster(dataSource.manager, story.county, '2026-2027');
  const county = { ...roster.county, schoolYear: '2027-2028', startDate: '2027-09-01' };
  await inTransaction(dataSource, (manager) => saveRoster(manager, { ...roster, county }));
  const where = { county: story.county, schoolYear: '2027-2028' };
  const filter = { staffNos: [story.teacher] };
  const { schoolYear } = await story.does('officer', 'RotationRecords', { ...where, filter });
  const [record] = schoolYear.rotations.nodes;
  story.tell('2027-09-01', '系统', '新学年名册中的这条交流记录', record.status);
  const standings: GraphAnswer['data'][] = [];
  for (let after: string | null = null; ; ) {
    const page: GraphAnswer['data'] = (
      await story.does('officer', 'ExchangeConditions', { ...where, first: 200, after })
    ).schoolYear.exchangeStandings;
    standings.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  const mine = standings.find((standing) => standing.teacher.staffNo === story.teacher);
  story.tell(
    '2027-09-01',
    '系统',
    '是否符合下一轮交流条件',
    mine.obstacles.map((o: { rule: string }) => o.rule).join(),
  );
}

onEachDatabase('the story of a posting', (database) => {
  test('from plan to return, and what the next year’s roster knows of it', async () => {
    const roster = fiveSchools();
    const life = await openPlanLife(database(), [roster]);
    try {
      const story = new Story(life, roster.county.code);
      const plan = await planned(story, life);
      await decided(story, plan);
      const rotation = await served(story, plan.id);
      await nextYear(story, database());
      process.stdout.write(`\n${story.lines.join('\n')}\n\n`);
      expect(story.steps).toEqual([
        ...['SUCCEEDED', 'EXCHANGE', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'PLANNED'],
        ...['NOTIFIED', 'OBJECTED', 'NOTIFIED', 'SERVING', 'SERVING EXCELLENT', 'COMPLETED EXCELLENT'],
        ...['RETURNED EXCELLENT', 'COMPLETED', 'cool-off'],
      ]);
      const { lifecycle, events } = await story.does('officer', 'RotationLife', { rotation });
      expect(lifecycle).toMatchObject({ serviceYears: 1, bed: 'FREE', returnedOn: '2027-09-01' });
      expect(events).toHaveLength(8);
      const back = await story.does('officer', 'RotationLife', { rotation, on: '2026-12-01' });
      expect(back.lifecycle.phase).toBe('SERVING');
    } finally {
      await life.close();
    }
  }, 120_000);
});

// What a county or an account may have waiting in the queue: one too many is refused, a repeated key is not one more.
import { aRoster } from '../builders';
import { onEachDatabase } from '../support/database';
import { type Api, type GraphAnswer, openApi } from './api';
import { operation } from './operations';

const COUNTY = '530000';

onEachDatabase('work that waits', (database) => {
  let api: Api;
  beforeEach(async () => {
    api = await openApi(database(), [aRoster()]);
  });
  afterEach(() => api.app.close());

  const start = (name: string, key: number): Promise<GraphAnswer> =>
    api.ask(operation(name), { input: { county: COUNTY, idempotencyKey: `key-${key}` } });

  test('twenty plans of a county, until one is given up', async () => {
    const plans: string[] = [];
    for (let i = 0; i < 20; i++) plans.push((await start('StartPlan', i)).data.startPlan.plan.id);
    expect((await start('StartPlan', 20)).codes).toEqual(['RATE_LIMITED']);
    expect((await start('StartPlan', 7)).data.startPlan.plan.id).toBe(plans[7]);
    await api.ask(operation('CancelPlan'), { plan: plans[3] });
    expect((await start('StartPlan', 20)).codes).toEqual([]);
  });

  test('five curves of variants of a county', async () => {
    for (let i = 0; i < 5; i++) expect((await start('StartVariants', i)).codes).toEqual([]);
    expect((await start('StartVariants', 5)).codes).toEqual(['RATE_LIMITED']);
    expect((await start('StartVariants', 2)).codes).toEqual([]);
  });
});

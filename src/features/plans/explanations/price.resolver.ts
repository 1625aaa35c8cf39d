// The price list and the balance of a plan, from its document.
import { Ctx, Extensions, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type GraphContext } from '../../../graphql/context';
import { say } from '../../../graphql/language';
import { type BalanceIndicator, type Price, priceSentence } from '../../../planning/explain';
import { type SchoolSource, SchoolType, schoolsOfYear } from '../../schools';
import { type PlanSource, PlanType } from '../plan';
import { summaryOfPlan } from './explanation.loader';
import { namesFor } from './names';
import { PlanBalanceType, PlanPriceType } from './price.type';

type ToldPrice = Price & { readonly plan: PlanSource };

@Resolver(() => PlanType)
export class PlanPricesResolver {
  @Extensions({ listSize: 20 })
  @FieldResolver(() => [PlanPriceType], {
    description: 'By how much tier 1 would fall if one limit were relaxed (限制的代价).',
  })
  async prices(@Root() plan: PlanSource, @Ctx() context: GraphContext): Promise<readonly ToldPrice[]> {
    const summary = await summaryOfPlan(context, plan.planId);
    return (summary?.prices ?? []).map((price) => ({ ...price, plan }));
  }

  @Extensions({ listSize: 6 })
  @FieldResolver(() => [PlanBalanceType], {
    description: 'Balance between schools before and after, by stage (校际均衡).',
  })
  async balance(
    @Root() plan: PlanSource,
    @Ctx() context: GraphContext,
  ): Promise<readonly BalanceIndicator[]> {
    return (await summaryOfPlan(context, plan.planId))?.balance ?? [];
  }
}

@Resolver(() => PlanPriceType)
export class PlanPriceResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'School of the limit; none for the county (学校标识码).',
  })
  schoolCode(@Root() price: ToldPrice): string | null {
    return price.school;
  }

  @FieldResolver(() => SchoolType, { nullable: true, description: 'The same school (学校).' })
  async atSchool(@Root() price: ToldPrice, @Ctx() context: GraphContext): Promise<SchoolSource | null> {
    const { byCode } = await schoolsOfYear(context, price.plan.year);
    return price.school === null ? null : (byCode.get(price.school) ?? null);
  }

  @FieldResolver(() => String, { description: 'What it would bring, in a sentence (说明).' })
  async sentence(@Root() price: ToldPrice, @Ctx() context: GraphContext): Promise<string> {
    const names = await namesFor(context, price.plan.year, []);
    return say(priceSentence(names, price), context.language);
  }
}

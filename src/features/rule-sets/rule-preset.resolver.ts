// Rule sets to start from: what they change, for whom they are meant.
import { Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type GraphContext } from '../../graphql/context';
import { say } from '../../graphql/language';
import { JsonScalar } from '../../graphql/types/json';
import { PRESETS, type Preset } from '../../planning/presets';
import { RulePresetType } from './rule-preset.type';

@Resolver(() => RulePresetType)
export class RulePresetResolver {
  @Extensions({ listSize: PRESETS.length })
  @Query(() => [RulePresetType], { description: 'Rule sets to start from (规则预设).' })
  rulePresets(): readonly Preset[] {
    return PRESETS;
  }

  @FieldResolver(() => String, { description: 'Name (名称).' })
  name(@Root() { nameZh, nameEn }: Preset, @Ctx() { language }: GraphContext): string {
    return say({ zh: nameZh, en: nameEn }, language);
  }

  @FieldResolver(() => String, { description: 'For whom it is meant and what it changes (适用情形).' })
  purpose(@Root() { purposeZh, purposeEn }: Preset, @Ctx() { language }: GraphContext): string {
    return say({ zh: purposeZh, en: purposeEn }, language);
  }

  @FieldResolver(() => JsonScalar, {
    description: 'The part `rules` of rules.json: what differs from the defaults (规则).',
  })
  rules(@Root() { ruleSet }: Preset): unknown {
    return ruleSet.rules;
  }
}

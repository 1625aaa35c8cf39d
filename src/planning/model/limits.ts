// Rows of the county-wide and school-wide posting rules.
import { floorShare } from '../../domain/tolerance';
import { type Expression, scaled } from './linear-model';
import { type ModelInput } from './scope';
import { type Vocabulary } from './vocabulary';

export function addLimits({ facts, eligibleCount }: ModelInput, words: Vocabulary): void {
  const { settings } = facts;
  const { builder } = words;
  const ceiling = settings['rotation-ceiling'];
  if (ceiling.enabled) {
    builder.atMost(
      [...words.rotations.get('all'), ...words.exchanges.get('all')],
      floorShare(ceiling.share, eligibleCount),
    );
  }
  const backbone = settings['backbone-share'];
  if (backbone.enabled) {
    builder.atLeast(
      [...words.rotations.get('backbone'), ...scaled(words.rotations.get('all'), -backbone.share)],
      0,
    );
  }
  const budget = settings['hiring-budget'];
  if (budget.enabled) builder.atMost(words.hires.all(), budget.budget);
  for (const school of facts.schools) {
    const leaving: Expression = [
      ...words.rotationsFrom.get(school.code),
      ...words.exchangesFrom.get(school.code),
    ];
    const cap = settings['sender-cap'];
    if (cap.enabled && leaving.length > 0) {
      const most = floorShare(cap.share, school.staffInPost);
      builder.atMost(leaving, school.rural ? Math.max(1, most) : most);
    }
    const hires = words.hires.get(school.code);
    const posts = settings['authorised-posts'];
    if (posts.enabled && hires.length > 0) {
      builder.atMost(hires, Math.max(0, school.school.authorisedPosts - school.staffInPost));
    }
    const share = settings['new-hire-share'];
    if (share.enabled && hires.length > 0) {
      builder.atMost(hires, Math.max(share.minimum, floorShare(share.share, school.staffInPost)));
    }
    const beds = words.beds.get(school.code);
    if (settings.dormitory.enabled && beds.length > 0) builder.atMost(beds, school.school.freeBeds);
  }
}

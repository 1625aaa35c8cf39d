// Which members of a group a plan read off a solution has assigned, and which are still at home.
import { type Person } from '../county/person';
import { type StaffGroup } from '../county/staff-group';

/** Hands out members of groups, each at most once, in the order of staff numbers. */
export class Assignments {
  private readonly taken = new Map<number, number>();

  /** The next `count` members who have not been assigned yet. */
  assign(group: StaffGroup, count: number): readonly Person[] {
    const from = this.taken.get(group.index) ?? 0;
    if (from + count > group.members.length) {
      throw new Error(
        `A solution sends ${from + count} of ${group.members.length} members of group ${group.index}`,
      );
    }
    this.taken.set(group.index, from + count);
    return group.members.slice(from, from + count);
  }

  /** Members who stay. */
  unassigned(group: StaffGroup): readonly Person[] {
    return group.members.slice(this.taken.get(group.index) ?? 0);
  }
}

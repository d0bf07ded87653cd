import type { Step } from './steps.ts'

/** How the way gets from one step to another: on to the next one, by a branch further on, or back to an earlier step. */
export type PassageKind = 'onward' | 'branch' | 'return'

/** What of a step says where the way leads from it. */
export type Leading = Pick<Step, 'id' | 'lane' | 'onward' | 'condition' | 'branches'>

export interface Passage<S extends Leading = Step> {
	readonly from: S
	readonly to: S
	readonly kind: PassageKind
	/** in which case; empty: in any */
	readonly condition: string
}

/**
 * Every passage along these steps, in their order; from each the one onward first. Between two steps there is one at most:
 * a branch to the step that comes next anyway is the passage onward.
 */
export function passagesOf<S extends Leading>(steps: readonly S[]): Passage<S>[] {
	const place = new Map(steps.map(({ id }, i) => [id, i]))
	return steps.flatMap((from, i): Passage<S>[] => {
		const next = steps[i + 1]
		const named = from.branches.find(({ to }) => to === next?.id)
		const onward =
			next && (from.onward || named)
				? [
						{
							from,
							to: next,
							kind: 'onward',
							condition: named?.condition.trim() ? named.condition : from.condition,
						} as const,
					]
				: []
		const branches = from.branches.flatMap(({ to: id, condition }): Passage<S>[] => {
			const at = place.get(id)
			const to = at === undefined ? undefined : steps[at]
			if (at === undefined || !to || to === from || to === next) return []
			return [{ from, to, kind: at < i ? 'return' : 'branch', condition }]
		})
		return [...onward, ...branches]
	})
}

/** Whether the way divides after a step, or turns back: only then is it asked in which case it goes on. */
export const divides = ({ branches, condition }: Pick<Leading, 'branches' | 'condition'>): boolean =>
	branches.length > 0 || condition.trim() !== ''

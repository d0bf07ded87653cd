import { type Branch, type ChainPicture, laneChanges, type Step } from '../../blocks/chain/index.ts'
import { type Handover, type HandoverDetails, handoverDetails } from '../../registry/index.ts'

/** What may differ between two steps that stand for each other. */
export type StepAspect = 'text' | 'lane' | 'phase' | 'service' | 'outcome' | 'onward' | 'condition'

/**
 * One thing in which the ideal way differs from the current one. `step` and `handover` lie in the ideal way, `original` in the
 * current one. Taken together, and in no particular order, they turn the current way into the ideal one.
 */
export type Change =
	| { readonly kind: 'newStep'; readonly step: Step /** the step before it */; readonly after: Step | undefined }
	| { readonly kind: 'droppedStep'; readonly original: Step }
	| { readonly kind: 'changedStep'; readonly aspect: StepAspect; readonly step: Step; readonly original: Step }
	| { readonly kind: 'movedStep'; readonly step: Step; readonly original: Step; readonly after: Step | undefined }
	| {
			readonly kind: 'changedNeed'
			readonly step: Step
			readonly original: Step
			readonly need: string
			/** whether the ideal step answers it and the current one does not, or the other way round */
			readonly answers: boolean
	  }
	| ({ readonly kind: 'newBranch'; readonly branch: Branch; readonly isBack: boolean } & Ends)
	| ({ readonly kind: 'droppedBranch'; readonly isBack: boolean } & Ends)
	| ({
			readonly kind: 'changedBranch'
			readonly branch: Branch
			readonly original: Branch
			readonly isBack: boolean
	  } & Ends)
	| { readonly kind: 'newHandover'; readonly handover: Handover; readonly from: Step; readonly to: Step }
	| { readonly kind: 'droppedHandover'; readonly original: Handover; readonly from: Step; readonly to: Step }
	| {
			readonly kind: 'changedHandover'
			readonly aspect: keyof HandoverDetails | 'passes'
			readonly handover: Handover
			readonly original: Handover
			readonly from: Step
			readonly to: Step
	  }
export type ChangeKind = Change['kind']

/** What a branch leads from and to; `isBack` with it: whether that is an earlier step. */
interface Ends {
	readonly from: Step
	readonly to: Step
}

const stepAspects = [
	'text',
	'lane',
	'phase',
	'service',
	'outcome',
	'onward',
	'condition',
] as const satisfies StepAspect[]
const handoverAspects = [...handoverDetails, 'passes'] as const

/**
 * Everything in which the ideal way differs from the current one, along the ideal way; what is dropped comes last. Steps stand
 * for each other as people said; what the person experiences is not compared.
 */
export function changesBetween(actual: ChainPicture, ideal: ChainPicture): Change[] {
	const originals = pairs(actual.steps, ideal.steps)
	const kept = keptInOrder(ideal.steps, originals, actual.steps)
	const changes: Change[] = []
	for (const [i, step] of ideal.steps.entries()) {
		const original = originals.get(step.id)
		const after = ideal.steps[i - 1]
		if (!original) changes.push({ kind: 'newStep', step, after })
		else {
			for (const aspect of stepAspects)
				if (step[aspect] !== original[aspect]) changes.push({ kind: 'changedStep', aspect, step, original })
			if (!kept.has(step.id)) changes.push({ kind: 'movedStep', step, original, after })
			changes.push(...needChanges(step, original))
		}
	}
	const known = new Set([...originals.values()].map(({ id }) => id))
	for (const original of actual.steps) if (!known.has(original.id)) changes.push({ kind: 'droppedStep', original })
	return [...changes, ...branchChanges(actual, ideal, originals), ...handoverChanges(actual, ideal, originals)]
}

/** Ideal step id -> the current step it stands for. Where two stand for one, the first does, the other is new. */
function pairs(actual: readonly Step[], ideal: readonly Step[]): Map<string, Step> {
	const byId = new Map(actual.map((step) => [step.id, step]))
	const originals = new Map<string, Step>()
	for (const { id, counterpart } of ideal) {
		const original = byId.get(counterpart ?? '')
		if (!original) continue
		byId.delete(original.id)
		originals.set(id, original)
	}
	return originals
}

/** The most ideal steps that come in the order of their originals: the others have moved. */
function keptInOrder(
	ideal: readonly Step[],
	originals: ReadonlyMap<string, Step>,
	actual: readonly Step[],
): Set<string> {
	const place = new Map(actual.map(({ id }, i) => [id, i]))
	const rows = ideal.flatMap(({ id }) => {
		const original = originals.get(id)
		return original ? [{ id, at: place.get(original.id) ?? -1 }] : []
	})
	const best: { length: number; before: number }[] = []
	for (const [i, row] of rows.entries()) {
		let entry = { length: 1, before: -1 }
		for (const [j, earlier] of best.entries()) {
			if ((rows[j]?.at ?? 0) < row.at && earlier.length + 1 > entry.length)
				entry = { length: earlier.length + 1, before: j }
		}
		best[i] = entry
	}
	const longest = Math.max(0, ...best.map(({ length }) => length))
	const kept = new Set<string>()
	for (let i = best.findIndex(({ length }) => length === longest); i >= 0; i = best[i]?.before ?? -1)
		kept.add(rows[i]?.id ?? '')
	return kept
}

function needChanges(step: Step, original: Step): Change[] {
	const change = (need: string, answers: boolean): Change => ({ kind: 'changedNeed', step, original, need, answers })
	return [
		...step.needs.filter((need) => !original.needs.includes(need)).map((need) => change(need, true)),
		...original.needs.filter((need) => !step.needs.includes(need)).map((need) => change(need, false)),
	]
}

function branchChanges(actual: ChainPicture, ideal: ChainPicture, originals: ReadonlyMap<string, Step>): Change[] {
	const earlier = branchesOf(actual)
	const changes: Change[] = []
	for (const { branch, ...ends } of branchesOf(ideal)) {
		const [from, to] = [originals.get(ends.from.id), originals.get(ends.to.id)]
		const at = earlier.findIndex((each) => each.from === from && each.to === to)
		const [known] = at < 0 ? [] : earlier.splice(at, 1)
		if (!known) changes.push({ kind: 'newBranch', branch, ...ends })
		else if (known.branch.condition !== branch.condition)
			changes.push({ kind: 'changedBranch', branch, original: known.branch, ...ends })
	}
	return [...changes, ...earlier.map(({ branch: _, ...ends }): Change => ({ kind: 'droppedBranch', ...ends }))]
}

function branchesOf({ steps }: ChainPicture) {
	const places = new Map(steps.map((step, i) => [step.id, i]))
	return steps.flatMap((from, i) =>
		from.branches.flatMap((branch) => {
			const at = places.get(branch.to)
			const to = at === undefined ? undefined : steps[at]
			return at === undefined || !to ? [] : [{ branch, from, to, isBack: at < i }]
		}),
	)
}

function handoverChanges(actual: ChainPicture, ideal: ChainPicture, originals: ReadonlyMap<string, Step>): Change[] {
	const earlier = new Map(passages(actual).map((passage) => [passage.handover.key, passage]))
	const changes: Change[] = []
	for (const { handover, from, to } of passages(ideal)) {
		const original = [...earlier.values()].find(
			(passage) => passage.from === originals.get(from.id) && passage.to === originals.get(to.id),
		)
		if (!original) {
			changes.push({ kind: 'newHandover', handover, from, to })
			continue
		}
		earlier.delete(original.handover.key)
		for (const aspect of handoverAspects) {
			if (handover[aspect] === original.handover[aspect]) continue
			changes.push({ kind: 'changedHandover', aspect, handover, original: original.handover, from, to })
		}
	}
	for (const { handover, from, to } of earlier.values())
		changes.push({ kind: 'droppedHandover', original: handover, from, to })
	return changes
}

function passages({ steps, handovers }: ChainPicture): { handover: Handover; from: Step; to: Step }[] {
	return laneChanges(steps).flatMap(({ from, to }, i) => {
		const handover = handovers[i]
		return handover ? [{ handover, from, to }] : []
	})
}

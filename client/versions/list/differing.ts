import type { VersionReason, VersionSummary } from '../../../shared/protocol/api.ts'

/** Of versions in which a board says the same, the one that says most stands for all. */
const ranks: Readonly<Record<VersionReason, number>> = {
	byHand: 5,
	beforeRestore: 4,
	beforeRemoval: 4,
	reveal: 3,
	step: 2,
	stepEnd: 2,
	interval: 1,
}

/**
 * The versions (the newest first) in which a board says something else than today and than in the one before: of those that say the
 * same one after the other, one. What somebody kept by hand always stands there, and what is not known yet; versions in which
 * there was no such board do not.
 *
 * @param now the board's mark today (`boardMark`), undefined if there is no such board any more
 */
export function differing(versions: readonly VersionSummary[], now: string | undefined): VersionSummary[] {
	const runs: VersionSummary[][] = []
	for (const version of versions) {
		const last = runs.at(-1)
		if (last && version.mark !== undefined && last[0]?.mark === version.mark) last.push(version)
		else runs.push([version])
	}
	const standing = new Set(versions.filter(({ reason, mark }) => reason === 'byHand' && mark !== null))
	for (const [i, run] of runs.entries()) {
		const mark = run[0]?.mark
		const isAsToday = i === 0 && mark !== undefined && mark === now
		if (mark === null || isAsToday || run.some((version) => standing.has(version))) continue
		const best = run.reduce((a, b) => (ranks[b.reason] > ranks[a.reason] ? b : a))
		standing.add(best)
	}
	return versions.filter((version) => standing.has(version))
}

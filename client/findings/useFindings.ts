import { useMemo } from 'react'
import type { BlockRef } from '../../shared/blocks/index.ts'
import { dismissalsOf, type Finding, type Judged, judge } from '../../shared/findings/index.ts'
import { taskOfFinding, tasksOf } from '../../shared/registry/index.ts'
import { derived } from '../sync/derived.ts'
import { allOf, keysOf } from '../sync/parts.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { findingsIn } from './watchFindings.ts'

/** Everything found in a block at present, and how people judged it. Follows the document with a short delay. */
export function useFindings(ref: BlockRef): Judged & { readonly findings: readonly Finding[] } {
	const { doc } = useRoom()
	const findings = useValue(findingsIn(doc, ref))
	const judged = useJudged(ref, findings)
	return useMemo(() => ({ findings, ...judged }), [findings, judged])
}

/** Findings as people judged them, followed while they dismiss and take up again. */
export function useJudged({ block, id }: BlockRef, findings: readonly Finding[]): Judged {
	const { doc } = useRoom()
	return useValue(
		useMemo(
			() => derived([allOf(dismissalsOf(doc))], () => judge(doc, { block, id }, findings)),
			[doc, block, id, findings],
		),
	)
}

/** Finding key -> the id of the task it became. */
export function useTaskIds(
	{ block, id }: BlockRef,
	findings: readonly Finding[],
): Readonly<Record<string, string | undefined>> {
	const { doc } = useRoom()
	return useValue(
		useMemo(
			() =>
				derived([keysOf(tasksOf(doc))], () =>
					Object.fromEntries(findings.map(({ key }) => [key, taskOfFinding(doc, { block, id }, key)?.id])),
				),
			[doc, block, id, findings],
		),
	)
}

import { type ReactNode, useMemo, useState } from 'react'
import { type BlockRef, methodIdOf } from '../../shared/blocks/index.ts'
import { type Finding, takeAsTask } from '../../shared/findings/index.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { findingTexts } from './texts.ts'
import { useTaskIds } from './useFindings.ts'
import './findings.css'

/** A difference between two states: told like a finding, so that it becomes a task like one. */
export interface ListedDifference {
	readonly finding: Finding
	/** what it says, with a heading or without */
	readonly said: ReactNode
	/** its sign in the picture, if it has one there */
	readonly sign?: ReactNode
}

/** What differs between two states of a block, one entry each: to be shown at its place, and to be taken as a task, once. */
export function DifferenceList({
	block: ref,
	differences,
	chosen,
	onShow,
}: {
	block: BlockRef
	/** the same array as long as they say the same */
	differences: readonly ListedDifference[]
	/** the element that is chosen in the picture */
	chosen: string | undefined
	/** runs before the person is taken to a difference's place */
	onShow?: () => void
}) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(findingTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const [news, tell] = useState('')
	const findings = useMemo(() => differences.map(({ finding }) => finding), [differences])
	const tasks = useTaskIds(ref, findings)
	const show = (element: string) => {
		onShow?.()
		navigation.go({ to: 'block', ref, element })
	}
	const take = (finding: Finding) => {
		history.step(() => takeAsTask(doc, ref, methodIdOf(doc, ref) ?? '', finding, locale))
		tell(texts.taken)
	}
	return (
		<>
			<ul className="differences" aria-label={texts.differences}>
				{differences.map(({ finding, said, sign }) => {
					const [element] = finding.elements
					const task = tasks[finding.key]
					return (
						<li key={finding.key} data-shown={(element !== undefined && element === chosen) || undefined}>
							{sign}
							<div>
								{said}
								<div className="finding-actions">
									{element !== undefined && (
										<Button kind="link" onClick={() => show(element)}>
											{texts.show}
										</Button>
									)}
									{task !== undefined ? (
										<Button kind="link" onClick={() => navigation.go({ to: 'tasks', task })}>
											{texts.toTask}
										</Button>
									) : (
										mayWrite && (
											<Button kind="link" onClick={() => take(finding)}>
												{texts.take}
											</Button>
										)
									)}
								</div>
							</div>
						</li>
					)
				})}
			</ul>
			<p className="ui-hidden-text" role="status">
				{news}
			</p>
		</>
	)
}

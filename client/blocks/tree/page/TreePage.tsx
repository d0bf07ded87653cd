import { useEffect, useRef } from 'react'
import { focusShown } from '../../../navigation/focusShown.ts'
import { useShownElement } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { KeyHints } from '../../../ui/KeyHints.tsx'
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch.tsx'
import { useTreeActions } from '../actions.ts'
import { useGoals } from '../observe.ts'
import { changePersonal, forms, usePersonal } from '../personal.ts'
import { treeTexts } from '../texts.ts'
import { Logframe } from './Logframe.tsx'
import { ModuleMatrix } from './ModuleMatrix.tsx'
import '../../../ui/longTable.css'
import './page.css'

/** The goals without canvas: the same as their tree on the board, as one table or as a sheet per project goal. */
export function TreePage({ tree }: { tree: string }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(treeTexts)
	const nodes = useGoals()
	const { keys } = texts.page
	const actions = useTreeActions(tree)
	const form = usePersonal(tree, (personal) => personal.form)
	const root = useRef<HTMLElement>(null)
	useEffect(() => {
		changePersonal(tree, { isTable: true })
		return () => changePersonal(tree, { isTable: false, row: undefined })
	}, [tree])
	useArrivals(tree, root)

	const of = (level: string) => nodes.filter(({ goal }) => goal.level === level).length
	const tasks = new Set(nodes.flatMap((node) => node.tasks.map(({ task }) => task.id))).size
	return (
		<section ref={root} className="tree-page" aria-label={texts.title}>
			<div className="tree-forms">
				<SegmentedSwitch
					label={texts.bar.forms.label}
					options={forms.map((value) => ({ value, label: texts.bar.forms[value] }))}
					value={form}
					onChange={(next) => changePersonal(tree, { form: next })}
				/>
				<span className="ui-caption">{texts.page.counts(of('project'), of('partial'), tasks)}</span>
			</div>
			{nodes.length === 0 ? (
				<EmptyState
					missing={texts.nothing}
					todo={texts.nothingTodo}
					action={
						mayWrite && (
							<Button kind="main" onClick={() => actions.add('overall')}>
								{texts.bar.overall}
							</Button>
						)
					}
				/>
			) : (
				<div className="tree-scroll">{form === 'logframe' ? <Logframe tree={tree} /> : <ModuleMatrix />}</div>
			)}
			{mayWrite && form === 'logframe' && nodes.length > 0 && (
				<KeyHints
					label={keys.label}
					hints={[
						[keys.enter, keys.enterDo],
						[keys.below, keys.belowDo],
						[keys.move, keys.moveDo],
						[keys.escape, keys.escapeDo],
					]}
				/>
			)}
		</section>
	)
}

/** Goes to the row of a goal or task to which somebody was taken. */
function useArrivals(tree: string, root: React.RefObject<HTMLElement | null>) {
	const shown = useShownElement({ block: 'tree', id: tree })
	useEffect(() => {
		if (!shown) return
		changePersonal(tree, { chosen: shown.element, form: 'logframe' })
		// After the form that shows it has been drawn.
		const frame = requestAnimationFrame(() => {
			const row = root.current?.querySelector<HTMLElement>(`[data-element="${CSS.escape(shown.element)}"]`)
			row?.scrollIntoView?.({ block: 'center' })
			if (row) focusShown(row)
		})
		return () => cancelAnimationFrame(frame)
	}, [tree, shown, root])
}

import type { ReactNode } from 'react'
import type * as Y from 'yjs'
import type { Day } from '../../../../shared/registry/index.ts'
import type { TextField as Field } from '../../../../shared/text/field.ts'
import { DayField } from '../../../days/DayField.tsx'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { useTreeActions } from '../actions.ts'
import { usePersonal } from '../personal.ts'
import { treeTexts } from '../texts.ts'

/* What the details of a goal and those of an activity have in common. */

/** The words of a goal or an activity; where one was sent to write, one begins. */
export function DetailWords({
	tree,
	element,
	...field
}: {
	tree: string
	element: string
	text: Y.Text | undefined
	field: Field
	label: string
	placeholder: string
}) {
	const wanted = usePersonal(tree, (personal) => personal.details)
	return (
		<div className="tree-words">
			<SharedField {...field} place={placeIn(tree, element)} begin={wanted?.writes ? wanted : undefined} />
		</div>
	)
}

/** Until when: a day, or none. */
export function UntilField({
	until,
	onChange,
}: {
	until: Day | undefined
	onChange: (until: Day | undefined) => void
}) {
	const { mayWrite } = useRoom()
	const { details } = useTexts(treeTexts)
	return <DayField label={details.until} disabled={!mayWrite} day={until} onDay={onChange} />
}

/** Takes it away; `children` stand before that. */
export function DetailFoot({ tree, element, children }: { tree: string; element: string; children?: ReactNode }) {
	const { mayWrite } = useRoom()
	const { details } = useTexts(treeTexts)
	const actions = useTreeActions(tree)
	if (!mayWrite) return null
	return (
		<footer>
			{children}
			<span className="ui-grow" />
			<Button kind="bare" icon="trash" onClick={() => actions.remove(element)}>
				{details.remove}
			</Button>
		</footer>
	)
}

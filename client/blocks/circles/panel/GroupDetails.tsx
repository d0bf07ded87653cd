import { useState } from 'react'
import { groupElement } from '../../../../shared/blocks/circles/index.ts'
import {
	changeGroup,
	editGroup,
	type Group,
	type GroupPart,
	groupKinds,
	groupParts,
	groupText,
} from '../../../../shared/registry/index.ts'
import { daysBetween, useToday } from '../../../days/days.ts'
import { GroupLinks } from '../../../groups/GroupLinks.tsx'
import { MandateGoals, useMandate } from '../../../groups/MandateGoals.tsx'
import { groupTexts } from '../../../groups/texts.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { useCirclesActions } from '../actions.ts'
import type { Network } from '../observe.ts'
import { circlesTexts } from '../texts.ts'
import { Concerned } from './Concerned.tsx'
import { Members } from './Members.tsx'

/** All that is said of a group, to be changed at its place. */
export function GroupDetails({ circles, group, network }: { circles: string; group: Group; network: Network }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(circlesTexts)
	const forms = useTexts(groupTexts)
	const locale = useLocale()
	const today = useToday()
	const actions = useCirclesActions(circles)
	const { doc } = useRoom()
	const name = group.label[locale]
	const { nextReport } = group
	const goals = useMandate(group.id)
	const isOverdue = nextReport !== undefined && nextReport < today
	return (
		<div className="circles-details">
			<section>
				{group.added && <p className="ui-caption">{groupKinds[group.kind][locale]}</p>}
				<h3 className="circles-name">
					{group.added ? <Words circles={circles} group={group} part="name" label={forms.form.name} /> : name}
				</h3>
				<div className="circles-field">
					<Words
						circles={circles}
						group={group}
						part="purpose"
						label={texts.group.purpose}
						placeholder={texts.group.purposeEmpty}
					/>
				</div>
				{goals.length > 0 && <MandateGoals goals={goals} />}
			</section>
			<section>
				<GroupLinks
					group={group}
					groups={network.groups}
					actors={network.actors}
					isReadOnly={!mayWrite}
					values={{ lead: group.lead ?? '', reportsTo: group.reportsTo ?? '', nextReport: nextReport ?? '' }}
					onChange={(detail, value) =>
						actions.asOneStep(() => changeGroup(doc, group.id, { [detail]: value || undefined }))
					}
				/>
				{nextReport !== undefined && (
					<p className="circles-when" data-overdue={isOverdue || undefined}>
						{isOverdue
							? forms.overdue(daysBetween(nextReport, today))
							: texts.group.inDays(daysBetween(today, nextReport))}
					</p>
				)}
				<div className="circles-field">
					<span className="ui-label" aria-hidden="true">
						{forms.form.rhythm}
					</span>
					<Words
						circles={circles}
						group={group}
						part="rhythm"
						label={forms.form.rhythm}
						placeholder={texts.group.rhythmEmpty}
					/>
				</div>
			</section>
			<Members circles={circles} group={group} network={network} />
			<Concerned circles={circles} element={groupElement(group.id)} />
			{mayWrite && group.added && (
				<footer>
					<Button kind="bare" icon="trash" onClick={() => actions.remove(group.id)}>
						{texts.group.remove}
					</Button>
				</footer>
			)}
		</div>
	)
}

/** A text of a group that several may write in at once. */
function Words({
	circles,
	group,
	part,
	label,
	placeholder,
}: {
	circles: string
	group: Group
	part: GroupPart
	label: string
	placeholder?: string
}) {
	const { doc } = useRoom()
	const [, renew] = useState(0)
	return (
		<SharedField
			text={groupText(doc, group.id, part)}
			label={label}
			field={groupParts[part]}
			place={placeIn(circles, groupElement(group.id), part)}
			{...(placeholder && { placeholder })}
			onMissing={() => {
				// Of a standard group nothing is kept until something is said of it.
				editGroup(doc, group.id, part, '')
				renew((n) => n + 1)
			}}
		/>
	)
}

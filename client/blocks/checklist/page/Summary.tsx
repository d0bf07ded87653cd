import { useId } from 'react'
import { askedIn } from '../../../../shared/blocks/checklist/index.ts'
import { DayInput } from '../../../days/DayField.tsx'
import { dayInWords, daysBetween } from '../../../days/days.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTakers } from '../../../tasks/plan.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Icon } from '../../../ui/icon.tsx'
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch.tsx'
import { useChecklistActions } from '../actions.ts'
import { Counts } from '../Counts.tsx'
import type { ReadList } from '../observe.ts'
import { changePersonal, usePersonal } from '../personal.ts'
import { checklistTexts } from '../texts.ts'

/** How many questions are how far, the day all of it works towards, and which questions are shown. */
export function Summary({ checklist, list }: { checklist: string; list: ReadList }) {
	const texts = useTexts(checklistTexts)
	const { page } = texts
	const onlyOpen = usePersonal(checklist, (personal) => personal.onlyOpen)
	const asked = askedIn(list.sections)
	return (
		<div className="checklist-summary">
			<b>{texts.questions(asked.length)}</b>
			<Counts items={asked} states={list.states} />
			<span className="ui-grow" />
			<TheDay checklist={checklist} list={list} />
			<SegmentedSwitch
				label={page.filter}
				options={[
					{ value: 'all', label: page.all },
					{ value: 'open', label: page.onlyOpen },
				]}
				value={onlyOpen ? 'open' : 'all'}
				onChange={(next) => changePersonal(checklist, { onlyOpen: next === 'open' })}
			/>
		</div>
	)
}

function TheDay({ checklist, list: { checklist: stored, method } }: { checklist: string; list: ReadList }) {
	const { mayWrite } = useRoom()
	const { today } = useTakers()
	const texts = useTexts(checklistTexts)
	const locale = useLocale()
	const actions = useChecklistActions(checklist)
	const field = useId()
	const day = stored?.day
	if (!method?.day || (!mayWrite && day === undefined)) return null
	return (
		<span className="checklist-day">
			<Icon name="flag" size={16} />
			<label htmlFor={field}>{method.day[locale]}</label>
			{mayWrite ? <DayInput id={field} day={day} onDay={actions.setDay} /> : <b>{day && dayInWords(day, locale)}</b>}
			{day !== undefined && <span>{texts.inDays(daysBetween(today, day))}</span>}
		</span>
	)
}

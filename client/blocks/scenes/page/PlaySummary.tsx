import { hasBegun, type Play } from '../../../../shared/blocks/scenes/index.ts'
import { systemClock } from '../../../../shared/lib/clock.ts'
import { dayOf } from '../../../../shared/lib/day.ts'
import { dayInWords } from '../../../days/days.ts'
import { useNavigation } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { usePlayActions } from '../actions.ts'
import type { ShownPlay } from '../observe.ts'
import { scenesTexts } from '../texts.ts'

/** Which case is played, how much of it there is, and whether it is over. */
export function PlaySummary({ play, shown }: { play: Play; shown: ShownPlay }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(scenesTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const actions = usePlayActions(play.id)
	const { about, cases } = shown
	return (
		<div className="scenes-summary">
			{mayWrite ? (
				<label>
					<span className="ui-label">{texts.case}</span>
					<select
						className="ui-input"
						value={about?.id ?? ''}
						onChange={({ target }) => actions.change({ case: target.value || undefined })}
					>
						<option value="">{texts.chooseCase}</option>
						{cases.map(({ id, title, person }) => (
							<option key={id} value={id}>
								{[person.trim(), title.trim()].filter(Boolean).join(' – ')}
							</option>
						))}
					</select>
				</label>
			) : (
				<Tag>{about ? texts.caseTag(about.person.trim()) : texts.noCase}</Tag>
			)}
			{mayWrite && cases.length === 0 && (
				<Button kind="bare" icon="doc" onClick={() => navigation.go({ to: 'cases' })}>
					{texts.toCases}
				</Button>
			)}
			{about && (
				<Button kind="bare" icon="doc" onClick={() => navigation.go({ to: 'cases', case: about.id })}>
					{texts.readCase}
				</Button>
			)}
			<span className="ui-grow" />
			{play.ended !== undefined && <Tag tone="good">{texts.over(dayInWords(dayOf(play.ended), locale))}</Tag>}
			{mayWrite && (play.ended !== undefined || play.scenes.some(hasBegun)) && (
				<Button onClick={() => actions.change({ ended: play.ended === undefined ? systemClock.now() : undefined })}>
					{play.ended === undefined ? texts.end : texts.goOn}
				</Button>
			)}
		</div>
	)
}

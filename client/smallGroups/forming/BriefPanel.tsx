import type { Board } from '../../../shared/board/boards.ts'
import { attributions, promiseOf } from '../../../shared/rounds/index.ts'
import { sittingLimits } from '../../../shared/smallGroups/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useBoards } from '../../navigation/watchBoards.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { SegmentedSwitch } from '../../ui/SegmentedSwitch.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { roundIn, withMaterial } from '../brief.ts'
import { useShownName, WithoutDevice } from '../PersonSign.tsx'
import { NewGuest } from './NewGuest.tsx'
import { formingTexts } from './texts.ts'
import type { FormingNow } from './useForming.ts'

/** "Was die Gruppen bekommen": question and time, what they collect, what they take along, and who reads it. */
export function BriefPanel({ forming, titles }: { forming: FormingNow; titles: readonly string[] }) {
	const texts = useTexts(formingTexts).brief
	const locale = useLocale()
	const { brief, setBrief } = forming
	const round = roundIn(brief)
	return (
		<section className="console-room sg-brief" aria-label={texts.title}>
			<h2>{texts.title}</h2>
			<div className="sg-scroll">
				<div>
					<div className="sg-brief-head">
						<h3>{texts.questionAndClock}</h3>
						<SegmentedSwitch
							label={texts.questionFor}
							options={[
								{ value: 'all', label: texts.common },
								{ value: 'own', label: texts.perGroup },
							]}
							value={brief.hasOwn ? 'own' : 'all'}
							onChange={(value) => setBrief({ hasOwn: value === 'own' })}
						/>
					</div>
					<TextField
						label={brief.hasOwn ? texts.questionOtherwise : texts.question}
						value={brief.question}
						maxLength={textFields.stepQuestion.limit}
						onChange={(event) => setBrief({ question: event.target.value })}
					/>
					{brief.hasOwn &&
						titles.map((title, i) => (
							<TextField
								key={title}
								label={texts.questionOf(title)}
								value={brief.own[i] ?? ''}
								maxLength={textFields.stepQuestion.limit}
								onChange={(event) =>
									setBrief({ own: titles.map((_, at) => (at === i ? event.target.value : (brief.own[at] ?? ''))) })
								}
							/>
						))}
					<TextField
						label={texts.minutes}
						note={texts.minutesNote}
						type="number"
						inputMode="numeric"
						min={0}
						max={600}
						value={brief.minutes}
						onChange={(event) => setBrief({ minutes: event.target.value })}
					/>
					<SelectField label={texts.collects} value={brief.collects} onChoose={(collects) => setBrief({ collects })}>
						<option value="nothing">{texts.nothing}</option>
						<option value="open">{texts.openCards}</option>
						<option value="hidden">{texts.hiddenCards}</option>
					</SelectField>
					{round && (
						<>
							<SelectField
								label={texts.names}
								value={brief.attribution}
								onChoose={(attribution) => setBrief({ attribution })}
							>
								{Object.entries(attributions).map(([value, name]) => (
									<option key={value} value={value}>
										{name[locale]}
									</option>
								))}
							</SelectField>
							<p className="ui-caption">
								{texts.promise} <b>{promiseOf(round)[locale]}</b>
							</p>
						</>
					)}
				</div>
				<MaterialChoice forming={forming} />
				<div>
					<div className="sg-brief-head">
						<h3>{texts.access}</h3>
						<SegmentedSwitch
							label={texts.access}
							options={[
								{ value: 'open', label: texts.open, icon: 'unlock' },
								{ value: 'closed', label: texts.closed, icon: 'lock' },
							]}
							value={brief.isClosed ? 'closed' : 'open'}
							onChange={(value) => setBrief({ isClosed: value === 'closed' })}
						/>
					</div>
					<p className="ui-quiet">{brief.isClosed ? texts.closedMeans : texts.openMeans}</p>
				</div>
				<Guests forming={forming} titles={titles} />
			</div>
		</section>
	)
}

function MaterialChoice({ forming: { brief, setBrief } }: { forming: FormingNow }) {
	const texts = useTexts(formingTexts).brief
	const boards = useBoards()
	const isFull = brief.material.length >= sittingLimits.material
	const isTaken = ({ id }: Board) => brief.material.includes(id)
	return (
		<div>
			<div className="sg-brief-head">
				<h3>{texts.material}</h3>
				<span className="ui-quiet">{boards.filter(isTaken).length}</span>
			</div>
			<ul className="sg-material">
				{boards.map((board) => (
					<li key={board.id}>
						<label className="sg-check">
							<input
								type="checkbox"
								checked={isTaken(board)}
								disabled={isFull && !isTaken(board)}
								onChange={(event) => setBrief(withMaterial(brief, board.id, event.target.checked))}
							/>
							<span className="ui-grow">{board.name}</span>
							{isTaken(board) && <span className="sg-copy">{texts.copy}</span>}
						</label>
					</li>
				))}
			</ul>
			<p className="ui-caption">{isFull ? texts.full(sittingLimits.material) : texts.materialNote}</p>
		</div>
	)
}

/** Who is on the list without a device, and the line in which the next one is written down. */
function Guests({ forming: { draft, addGuest }, titles }: { forming: FormingNow; titles: readonly string[] }) {
	const texts = useTexts(formingTexts)
	const shownName = useShownName()
	const guests = draft.known.filter(({ id, hasDevice }) => !hasDevice && !draft.out.has(id))
	return (
		<div>
			<div className="sg-brief-head">
				<h3>{texts.withoutDevice}</h3>
				<span className="ui-quiet">{guests.length}</span>
			</div>
			<p className="ui-caption">{texts.withoutDeviceNote}</p>
			<ul className="sg-guests">
				{guests.map(({ id, name, organisation }) => (
					<li key={id}>
						<WithoutDevice />
						<p>
							<b>{shownName(name)}</b>
							<span className="ui-caption">
								{[titles[draft.groups.findIndex((ids) => ids.includes(id))], organisation].filter(Boolean).join(' · ')}
							</span>
						</p>
					</li>
				))}
			</ul>
			<NewGuest onAdd={addGuest} />
		</div>
	)
}

import { readRoadmap } from '../../../shared/roadmap/index.ts'
import {
	attributions,
	columnSources,
	isThin,
	promiseOf,
	type RoundKind,
	roundKinds,
	roundLimits,
	thinWarning,
} from '../../../shared/rounds/index.ts'
import { useBoards } from '../../navigation/watchBoards.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { LinesField } from '../../ui/LinesField.tsx'
import { SegmentedSwitch } from '../../ui/SegmentedSwitch.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useAttendees } from '../watch.ts'
import { DotFields, OptionFields } from './OptionFields.tsx'
import { asksForNames, hasOptions, roundIn, type StepForm } from './stepForm.ts'
import { settingsTexts } from './texts.ts'
import { useBoardsToShow } from './useBoardsToShow.ts'
import { WorkFields } from './WorkFields.tsx'

/** What is collected in a step, and under which promise. */
export function CollectFields({ form, onChange }: { form: StepForm; onChange: (patch: Partial<StepForm>) => void }) {
	const texts = useTexts(settingsTexts)
	const locale = useLocale()
	const { doc } = useRoom()
	const { collects, shown } = form
	const onCollect = (value: StepForm['collects']) => {
		// Where a method lies on the first board, what is collected goes beside it only if that is wanted.
		const [first, ...others] = value === 'nothing' || shown ? [] : readRoadmap(doc)
		const free = first?.method === undefined ? undefined : others.find(({ method }) => method === undefined)
		onChange({ collects: value, ...(free && { shown: { board: free.id } }) })
	}
	return (
		<>
			<SelectField label={texts.collect} value={collects} onChoose={onCollect}>
				<option value="nothing">{texts.nothing}</option>
				{Object.entries(roundKinds).map(([kind, name]) => (
					<option key={kind} value={kind}>
						{name[locale]}
					</option>
				))}
			</SelectField>
			<p className="ui-caption">{texts.hints[collects as RoundKind | 'nothing']}</p>
			{collects !== 'nothing' && <LandingPlace form={form} />}
			{collects === 'cards' && <CardFields form={form} onChange={onChange} />}
			{collects === 'dots' && <DotFields form={form} onChange={onChange} />}
			{collects === 'position' && (
				<div className="step-fields-pair">
					<TextField
						label={texts.from}
						value={form.from}
						maxLength={roundLimits.label}
						onChange={(event) => onChange({ from: event.target.value })}
					/>
					<TextField
						label={texts.to}
						value={form.to}
						maxLength={roundLimits.label}
						onChange={(event) => onChange({ to: event.target.value })}
					/>
				</div>
			)}
			{hasOptions(collects) && <OptionFields form={form} onChange={onChange} />}
			{asksForNames(collects) && (
				<SegmentedField
					label={texts.attribution}
					options={Object.entries(attributions).map(([value, name]) => ({
						value: value as StepForm['attribution'],
						label: name[locale],
					}))}
					value={form.attribution}
					onChange={(attribution) => onChange({ attribution })}
				/>
			)}
			<WorkFields form={form} onChange={onChange} />
			<PromiseRead form={form} />
		</>
	)
}

function CardFields({ form, onChange }: { form: StepForm; onChange: (patch: Partial<StepForm>) => void }) {
	const texts = useTexts(settingsTexts)
	const locale = useLocale()
	return (
		<>
			<SegmentedField
				label={texts.visibility}
				options={[
					{ value: 'hidden', label: texts.hidden },
					{ value: 'open', label: texts.open },
				]}
				value={form.hidden ? 'hidden' : 'open'}
				onChange={(value) => onChange({ hidden: value === 'hidden' })}
			/>
			<SelectField
				label={texts.columnsFrom}
				value={form.columnsFrom}
				onChoose={(columnsFrom) => onChange({ columnsFrom })}
			>
				<option value="">{texts.columnsOwn}</option>
				{Object.entries(columnSources).map(([source, name]) => (
					<option key={source} value={source}>
						{name[locale]}
					</option>
				))}
			</SelectField>
			{form.columnsFrom === '' && (
				<LinesField
					label={texts.columns}
					aside={texts.optional}
					note={texts.columnsNote}
					value={form.columns}
					onChange={(event) => onChange({ columns: event.target.value })}
				/>
			)}
		</>
	)
}

/** On which board what is collected comes to lie: that of the step, else the first. */
function LandingPlace({ form: { shown } }: { form: StepForm }) {
	const texts = useTexts(settingsTexts)
	const { forAll, hidden } = useBoardsToShow()
	const [first] = useBoards()
	const named = shown && ('board' in shown ? shown.board : 'hidden' in shown ? shown.hidden : undefined)
	const name = ([...forAll, ...hidden].find(({ id }) => id === named) ?? first)?.name
	return name === undefined ? null : <p className="ui-caption">{texts.landsOn(name, named === undefined)}</p>
}

/** The sentence that stands between question and field on every device. */
function PromiseRead({ form }: { form: StepForm }) {
	const texts = useTexts(settingsTexts)
	const locale = useLocale()
	const people = useAttendees().length
	const round = roundIn(form, Math.random)
	if (!round) return null
	return (
		<p className="step-promise">
			{texts.promise} <b>{promiseOf(round)[locale]}</b>
			{asksForNames(round.kind) && people > 0 && isThin(round.attribution, people) && (
				<span>{thinWarning[locale]}</span>
			)}
		</p>
	)
}

/** A switch with its name in sight. */
function SegmentedField<Value extends string>(props: Parameters<typeof SegmentedSwitch<Value>>[0]) {
	return (
		<div className="ui-field">
			<span className="ui-label" aria-hidden="true">
				{props.label}
			</span>
			<SegmentedSwitch {...props} />
		</div>
	)
}

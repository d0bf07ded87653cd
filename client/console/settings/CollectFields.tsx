import {
	attributions,
	isThin,
	promiseOf,
	type RoundKind,
	roundKinds,
	roundLimits,
	thinWarning,
} from '../../../shared/rounds/index.ts'
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

/** What is collected in a step, and under which promise. */
export function CollectFields({ form, onChange }: { form: StepForm; onChange: (patch: Partial<StepForm>) => void }) {
	const texts = useTexts(settingsTexts)
	const locale = useLocale()
	const { collects } = form
	return (
		<>
			<SelectField label={texts.collect} value={collects} onChoose={(value) => onChange({ collects: value })}>
				<option value="nothing">{texts.nothing}</option>
				{Object.entries(roundKinds).map(([kind, name]) => (
					<option key={kind} value={kind}>
						{name[locale]}
					</option>
				))}
			</SelectField>
			<p className="ui-caption">{texts.hints[collects as RoundKind | 'nothing']}</p>
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
			<PromiseRead form={form} />
		</>
	)
}

function CardFields({ form, onChange }: { form: StepForm; onChange: (patch: Partial<StepForm>) => void }) {
	const texts = useTexts(settingsTexts)
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
			<LinesField
				label={texts.columns}
				aside={texts.optional}
				note={texts.columnsNote}
				value={form.columns}
				onChange={(event) => onChange({ columns: event.target.value })}
			/>
		</>
	)
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

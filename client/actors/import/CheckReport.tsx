import {
	type Answers,
	actorColumns,
	answerKey,
	type CellColumn,
	type Check,
	choicesOf,
	newField,
	type Problem,
	type SameName,
	type Unknown,
} from '../../../shared/registry/csv/index.ts'
import type { Field } from '../../../shared/registry/index.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Notice } from '../../ui/Notice.tsx'
import { importTexts } from './texts.ts'

const sameNames: readonly SameName[] = ['update', 'skip', 'add']

/** What will come of the file, line by line where something is wrong, and what the person can decide about it. */
export function CheckReport({
	check,
	fields,
	cellColumns,
	hasContacts,
	answers,
	onAnswers,
	sameName,
	onSameName,
}: {
	check: Check
	fields: readonly Field[]
	cellColumns: readonly CellColumn[]
	hasContacts: boolean
	answers: Answers
	onAnswers: (answers: Answers) => void
	sameName: SameName
	onSameName: (sameName: SameName) => void
}) {
	const texts = useTexts(importTexts)
	const asksAboutNames = check.skipped > 0 || sameName !== 'update' || check.entries.some(({ updates }) => updates)
	return (
		<>
			{hasContacts && <Notice tone="care" title={texts.contactNote} />}
			{asksAboutNames && (
				<fieldset className="import-choices">
					<legend>{texts.sameName}</legend>
					{sameNames.map((choice) => (
						<label key={choice}>
							<input type="radio" name="same-name" checked={choice === sameName} onChange={() => onSameName(choice)} />
							{texts.sameNames[choice]}
						</label>
					))}
				</fieldset>
			)}
			{check.unknown.length > 0 && (
				<UnknownWords unknown={check.unknown} fields={fields} answers={answers} onAnswers={onAnswers} />
			)}
			{check.problems.length > 0 && <Problems problems={check.problems} fields={fields} cellColumns={cellColumns} />}
		</>
	)
}

/** Not an entry of any list: stands for "no answer yet". */
const undecided = '?'

function UnknownWords({
	unknown,
	fields,
	answers,
	onAnswers,
}: {
	unknown: readonly Unknown[]
	fields: readonly Field[]
	answers: Answers
	onAnswers: (answers: Answers) => void
}) {
	const texts = useTexts(importTexts)
	const locale = useLocale()
	const answer = (key: string, value: string) => {
		const { [key]: _, ...others } = answers
		onAnswers(value === undecided ? others : { ...others, [key]: value })
	}
	return (
		<section>
			<h3>{texts.unknown}</h3>
			<p className="ui-quiet">{texts.unknownNote}</p>
			<ul className="import-unknown">
				{unknown.map(({ property, words, lines, answer: given }) => {
					const key = answerKey(property, words)
					return (
						<li key={key}>
							<label htmlFor={key}>{texts.unknownWords(property, words, lines)}</label>
							<select id={key} value={given ?? undecided} onChange={(event) => answer(key, event.target.value)}>
								{property === 'field' ? (
									<option value={newField}>{texts.addField}</option>
								) : (
									<option value={undecided}>{texts.leaveLinesOut}</option>
								)}
								<option value="">{texts.leaveEmpty}</option>
								{choicesOf(property, fields).map(({ id, label }) => (
									<option key={id} value={id}>
										{label[locale]}
									</option>
								))}
							</select>
						</li>
					)
				})}
			</ul>
		</section>
	)
}

function Problems({
	problems,
	fields,
	cellColumns,
}: {
	problems: readonly Problem[]
	fields: readonly Field[]
	cellColumns: readonly CellColumn[]
}) {
	const texts = useTexts(importTexts)
	const locale = useLocale()
	const choices = (problem: Problem) =>
		problem.kind === 'unknownWords' ? choicesOf(problem.property, fields).map(({ label }) => label[locale]) : []
	const columnOf = (target: string) =>
		cellColumns.find(({ id }) => `c.${id}` === target)?.header[locale] ??
		Object.entries(actorColumns).find(([id]) => id === target)?.[1].header[locale] ??
		target
	return (
		<section>
			<h3>{texts.problems(new Set(problems.map(({ line }) => line)).size)}</h3>
			<ul className="import-problems">
				{problems.map((problem) => (
					<li key={`${problem.line} ${problem.kind} ${'property' in problem ? problem.property : ''}`}>
						{texts.problem(problem, choices(problem), columnOf)}
					</li>
				))}
			</ul>
		</section>
	)
}

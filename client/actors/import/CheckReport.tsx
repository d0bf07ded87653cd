import {
	type Answers,
	actorColumns,
	answerKey,
	type CellColumn,
	type Check,
	choicesOf,
	keepWords,
	type LikelySame,
	newField,
	type Problem,
	type SameName,
	type Sames,
	type Understood,
	type Unknown,
} from '../../../shared/registry/csv/index.ts'
import { type Field, wordKey } from '../../../shared/registry/index.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Notice } from '../../ui/Notice.tsx'
import { FirstOf } from './FirstOf.tsx'
import { LikelyThere } from './LikelyThere.tsx'
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
	likely,
	sames,
	onSames,
}: {
	check: Check
	fields: readonly Field[]
	cellColumns: readonly CellColumn[]
	hasContacts: boolean
	answers: Answers
	onAnswers: (answers: Answers) => void
	sameName: SameName
	onSameName: (sameName: SameName) => void
	likely: readonly LikelySame[]
	sames: Sames
	onSames: (sames: Sames) => void
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
			{likely.length > 0 && <LikelyThere likely={likely} sames={sames} onSames={onSames} />}
			{check.unknown.length > 0 && (
				<UnknownWords unknown={check.unknown} fields={fields} answers={answers} onAnswers={onAnswers} />
			)}
			<UnderstoodWords understood={check.understood} fields={fields} />
			{check.problems.length > 0 && <Problems problems={check.problems} cellColumns={cellColumns} />}
		</>
	)
}

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
	return (
		<section>
			<h3>{texts.unknown}</h3>
			<p className="ui-quiet">{texts.unknownNote}</p>
			<ul className="import-unknown">
				<FirstOf all={unknown}>
					{({ property, words, lines, answer: given }) => {
						const key = answerKey(property, words)
						return (
							<li key={key}>
								<label htmlFor={key}>
									<b>{texts.quoted(words)}</b>
									<span className="ui-caption">
										{texts.unknownIn(actorColumns[property].header[locale], lines.length)}
									</span>
								</label>
								<select
									id={key}
									value={given}
									onChange={(event) => onAnswers({ ...answers, [key]: event.target.value })}
								>
									{property === 'field' && <option value={newField}>{texts.addField(words)}</option>}
									{choicesOf(property, fields).map(({ id, label }) => (
										<option key={id} value={id}>
											{label[locale]}
										</option>
									))}
									<option value={keepWords}>{texts.keepWords}</option>
									<option value="">{texts.leaveEmpty}</option>
								</select>
							</li>
						)
					}}
				</FirstOf>
			</ul>
		</section>
	)
}

/** Words of the file that the workshop calls otherwise: what they become is said, and nothing has to be decided. */
function UnderstoodWords({ understood, fields }: { understood: readonly Understood[]; fields: readonly Field[] }) {
	const texts = useTexts(importTexts)
	const locale = useLocale()
	const nameOf = ({ property, as }: Understood) =>
		(property === 'field' ? fields.find(({ id }) => id === as)?.short : undefined)?.[locale] ??
		choicesOf(property, fields).find(({ id }) => id === as)?.label[locale] ??
		as
	const renamed = understood.filter((each) => wordKey(nameOf(each)) !== wordKey(each.words))
	if (renamed.length === 0) return null
	return (
		<details className="import-understood">
			<summary>{texts.understood(renamed.length)}</summary>
			<ul>
				<FirstOf all={renamed}>
					{(each) => (
						<li key={answerKey(each.property, each.words)}>
							{texts.understoodAs(actorColumns[each.property].header[locale], each.words, nameOf(each))}
						</li>
					)}
				</FirstOf>
			</ul>
		</details>
	)
}

function Problems({ problems, cellColumns }: { problems: readonly Problem[]; cellColumns: readonly CellColumn[] }) {
	const texts = useTexts(importTexts)
	const locale = useLocale()
	const columnOf = (target: string) =>
		cellColumns.find(({ id }) => `c.${id}` === target)?.header[locale] ??
		Object.entries(actorColumns).find(([id]) => id === target)?.[1].header[locale] ??
		target.slice(2)
	return (
		<section>
			<h3>{texts.problems(new Set(problems.map(({ line }) => line)).size)}</h3>
			<ul className="import-problems">
				<FirstOf all={problems}>
					{(problem) => (
						<li key={`${problem.line} ${problem.kind} ${'target' in problem ? problem.target : ''}`}>
							{texts.problem(problem, columnOf)}
						</li>
					)}
				</FirstOf>
			</ul>
		</section>
	)
}

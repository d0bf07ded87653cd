import type { TakingTarget } from '../../shared/taking/index.ts'
import { groupNames } from '../texts/groupNames.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { SegmentedSwitch } from '../ui/SegmentedSwitch.tsx'
import { Tag } from '../ui/Tag.tsx'
import { TextField } from '../ui/TextField.tsx'
import { AskField, type Choices } from './AskField.tsx'
import { takingTexts } from './texts.ts'
import { becomes, type TakingLine, type useTaking } from './useTaking.ts'

/** Of long words the beginning tells which they are. */
const short = (words: string) => (words.length > 60 ? `${words.slice(0, 60)} …` : words)

/** What stands at one place, and what will be entered for it. */
export function LineToTake({
	target,
	choicesOf,
	line,
	taking,
}: {
	target: TakingTarget
	choicesOf: (ask: string) => Choices
	line: TakingLine
	taking: ReturnType<typeof useTaking>
}) {
	const texts = useTexts(takingTexts)
	const locale = useLocale()
	const { key, said, text, isLeft, match, anew, isAsAbove, answers, material } = line
	const joins = match && !anew
	const what = becomes(line)
	return (
		<li data-becomes={what}>
			<label className="taking-said">
				<input
					type="checkbox"
					checked={!isLeft}
					aria-label={texts.include(short(said))}
					onChange={({ currentTarget }) => taking.leave(key, !currentTarget.checked)}
				/>
				{material.paper && <span className="taking-paper" data-paper={material.paper} aria-hidden="true" />}
				<span className="taking-quote ui-hyphens">
					{texts.quote(said)}
					{material.isHeading && <small> {texts.heading}</small>}
					{material.origins && <small> {groupNames(material.origins, locale)}</small>}
					{material.under && <small> {texts.under(short(material.under))}</small>}
				</span>
				{isLeft ? (
					<Tag>{texts.left}</Tag>
				) : match ? (
					<Tag tone="care">{texts.why[match.why]}</Tag>
				) : (
					<Tag tone="accent">{isAsAbove && !anew ? texts.as : texts.isNew}</Tag>
				)}
			</label>
			{!isLeft && match && (
				<div className="taking-known">
					<p>
						<b>{match.name}</b>
						<span className="ui-caption">{anew ? texts.isNew : texts.joins[match.why]}</span>
					</p>
					<SegmentedSwitch
						label={texts.joining(short(match.name))}
						options={[
							{ value: 'join', label: texts.join },
							{ value: 'anew', label: texts.anew },
						]}
						value={anew ? 'anew' : 'join'}
						onChange={(value) => taking.setAnew(key, value === 'anew')}
					/>
				</div>
			)}
			{!isLeft && (!joins || target.isOfWriter) && (
				<>
					<div className="taking-fields">
						{!joins && (
							<TextField
								label={target.isNamed ? texts.name : texts.words}
								value={text}
								maxLength={target.field.limit}
								spellCheck
								problem={text.trim() === '' ? texts.noWords : undefined}
								onChange={({ currentTarget }) => taking.write(key, currentTarget.value)}
							/>
						)}
						{target.asks
							.filter(({ of }) => of === 'each')
							.map((ask) => (
								<AskField
									key={ask.id}
									ask={ask}
									choices={choicesOf(ask.id)}
									answers={answers}
									onAnswer={(choice) => taking.answer(key, ask.id, choice)}
								/>
							))}
					</div>
					{isAsAbove && !anew && <p className="ui-caption">{texts.asAbove}</p>}
					{target.keepsWhole && said !== text.trim() && <p className="ui-caption">{target.keepsWhole[locale]}</p>}
				</>
			)}
		</li>
	)
}

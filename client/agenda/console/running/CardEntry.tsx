import { type FormEvent, useId, useRef, useState } from 'react'
import { limits } from '../../../../shared/protocol/limits.ts'
import { type CardsRound, roundLimits } from '../../../../shared/rounds/index.ts'
import { useRefusalSentences } from '../../../texts/refusals.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { runningTexts } from './texts.ts'
import { type Unfiled, useFiling } from './useFiling.ts'

/** Cards of people without a device, as fast as they are dictated: Enter files one and begins the next. */
export function CardEntry({ round, settings }: { round: string; settings: CardsRound }) {
	const texts = useTexts(runningTexts).card
	const { filed, unfiled, file, again } = useFiling(round)
	const field = useRef<HTMLInputElement>(null)
	const [text, setText] = useState('')
	const [column, setColumn] = useState('')
	const [by, setBy] = useState('')
	const id = useId()
	const { attribution, columns } = settings

	const submit = (event: FormEvent) => {
		event.preventDefault()
		field.current?.focus()
		const words = text.trim()
		if (!words) return
		file({ text: words, attribution, for: attribution === 'anonymous' ? '' : by.trim(), ...(column && { column }) })
		setText('')
	}
	return (
		<section className="console-entry">
			<h3 id={id}>{texts.title}</h3>
			<form aria-labelledby={id} onSubmit={submit}>
				<input
					ref={field}
					className="ui-input"
					data-part="text"
					aria-label={texts.field}
					placeholder={texts.hint}
					value={text}
					maxLength={roundLimits.cardText}
					autoComplete="off"
					onChange={(event) => setText(event.target.value)}
				/>
				{columns.length > 0 && (
					<select
						className="ui-input"
						aria-label={texts.column}
						value={column}
						onChange={(event) => setColumn(event.target.value)}
					>
						<option value="">{`${texts.column}: ${texts.noColumn}`}</option>
						{columns.map(({ id: value, label }) => (
							<option key={value} value={value}>
								{label}
							</option>
						))}
					</select>
				)}
				{attribution !== 'anonymous' && (
					<input
						className="ui-input"
						aria-label={`${texts[attribution]} (${texts.optional})`}
						placeholder={`${texts[attribution]}, ${texts.optional}`}
						value={by}
						maxLength={attribution === 'named' ? limits.personName : limits.organisation}
						autoComplete="off"
						onChange={(event) => setBy(event.target.value)}
					/>
				)}
				<Button type="submit">{texts.put}</Button>
			</form>
			<p className="ui-caption" role="status">
				{filed && texts.kept(filed.count, filed.last)}
			</p>
			{unfiled.map((each) => (
				<NotFiled key={each.id} unfiled={each} onAgain={() => again(each)} />
			))}
		</section>
	)
}

function NotFiled({ unfiled, onAgain }: { unfiled: Unfiled; onAgain: () => void }) {
	const texts = useTexts(runningTexts).card
	const { happened, todo } = useRefusalSentences(unfiled.failure)
	return (
		<Notice
			tone="bad"
			title={texts.failed(unfiled.request.text)}
			action={
				<Button size="small" onClick={onAgain}>
					{texts.again}
				</Button>
			}
		>
			{happened} {todo}
		</Notice>
	)
}

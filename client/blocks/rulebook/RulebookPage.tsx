import { useEffect, useRef } from 'react'
import { chapterElement, ruleElement } from '../../../shared/blocks/rulebook/index.ts'
import { addRule, changeRule, ruleStateIds, ruleStates, ruleText } from '../../../shared/registry/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { focusShown } from '../../navigation/focusShown.ts'
import { useShownElement } from '../../navigation/navigation.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { LateTakenFrom } from '../../taking/LateTakenFrom.tsx'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { placeIn } from '../../writing/guests.ts'
import { SharedField } from '../../writing/SharedField.tsx'
import { countsOf, type ToldChapter, type ToldRule, useBook, useOrganisations } from './observe.ts'
import { changePersonal, usePersonal, writeIn } from './personal.ts'
import { RuleFacts, RuleSign } from './RuleFacts.tsx'
import { rulebookTexts } from './texts.ts'
import './rulebook.css'

/** The rules as a document: chapters with their questions, and under them what holds, written in place by several people. */
export function RulebookPage({ rulebook }: { rulebook: string }) {
	const texts = useTexts(rulebookTexts)
	const book = useBook(rulebook)
	const { rules, agreed } = countsOf(book)
	const root = useRef<HTMLElement>(null)
	useEffect(() => {
		changePersonal(rulebook, { isList: true })
		return () => changePersonal(rulebook, { isList: undefined, fresh: undefined })
	}, [rulebook])
	const shown = useShownElement({ block: 'rulebook', id: rulebook })
	useEffect(() => {
		if (!shown) return
		const part = root.current?.querySelector<HTMLElement>(`[data-element="${CSS.escape(shown.element)}"]`)
		part?.scrollIntoView?.({ block: 'center' })
		if (part) focusShown(part)
	}, [shown])
	return (
		<section ref={root} className="rulebook-page" aria-label={texts.title}>
			<p className="ui-caption" role="status">
				{texts.counts(rules, agreed)}
			</p>
			{book.map((part) => (
				<ChapterPart key={part.chapter?.id ?? ''} rulebook={rulebook} part={part} />
			))}
		</section>
	)
}

function ChapterPart({ rulebook, part: { chapter, rules } }: { rulebook: string; part: ToldChapter }) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(rulebookTexts)
	const locale = useLocale()
	const name = chapter?.label[locale] ?? texts.others
	const add = () => {
		if (chapter)
			writeIn(
				rulebook,
				history.step(() => addRule(doc, { text: '', chapter: chapter.id })),
			)
	}
	return (
		<section className="rulebook-chapter" aria-label={name}>
			<header data-element={chapter && chapterElement(chapter.id)} tabIndex={-1}>
				<h3>{name}</h3>
				{chapter && (
					<ul aria-label={texts.questions}>
						{chapter.questions.map((question) => (
							<li key={question.de}>{question[locale]}</li>
						))}
					</ul>
				)}
			</header>
			<ul className="rulebook-rules">
				{rules.map((told) => (
					<RuleItem key={told.rule.id} rulebook={rulebook} told={told} />
				))}
				{rules.length === 0 && <li className="ui-quiet">{texts.noRule}</li>}
			</ul>
			{mayWrite && chapter && (
				<Button icon="plus" size="small" aria-label={texts.addTo(name)} onClick={add}>
					{texts.add}
				</Button>
			)}
		</section>
	)
}

function RuleItem({ rulebook, told }: { rulebook: string; told: ToldRule }) {
	const { rule, number } = told
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(rulebookTexts)
	const locale = useLocale()
	const { fresh } = usePersonal(rulebook)
	const everybody = useOrganisations()
	const element = ruleElement(rule.id)
	const name = texts.rule(number)
	return (
		<li data-element={element} data-state={rule.state} tabIndex={-1}>
			<b aria-hidden>{number}</b>
			<div className="rule-words">
				<SharedField
					text={ruleText(doc, rule.id)}
					label={name}
					field={textFields.ruleText}
					place={placeIn(rulebook, element)}
					placeholder={texts.empty}
					begin={fresh?.rule === rule.id ? fresh : undefined}
				/>
				<LateTakenFrom kind="rule" entry={rule.id} />
			</div>
			<div className="rule-tools">
				<RuleSign state={rule.state} />
				{mayWrite && (
					<>
						<select
							className="ui-input"
							aria-label={texts.state(name)}
							value={rule.state}
							onChange={({ target: { value } }) =>
								history.step(() => changeRule(doc, rule.id, { state: value as typeof rule.state }))
							}
						>
							{ruleStateIds.map((id) => (
								<option key={id} value={id}>
									{ruleStates[id][locale]}
								</option>
							))}
						</select>
						<Button
							size="small"
							aria-label={texts.details(name)}
							onClick={() => changePersonal(rulebook, { details: rule.id })}
						>
							{texts.edit}
						</Button>
					</>
				)}
			</div>
			<RuleFacts told={told} everybody={everybody} />
		</li>
	)
}

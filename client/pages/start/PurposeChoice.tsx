import { useState } from 'react'
import { type Purpose, purposes } from '../../../shared/methods/purposes.ts'
import { templateTexts } from '../../../shared/methods/templateTexts.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { foundingTexts } from './foundingTexts.ts'
import { type Beginning, beginningIcons } from './templates.ts'
import './purposes.css'

interface Choice {
	chosen: Beginning
	onChoose: (template: Beginning) => void
}

/**
 * What a workshop begins with, by what people have in mind: one purpose is open at a time, the empty board is always there.
 * Opening a purpose says that one has it in mind: what serves it best is chosen at once.
 */
export function PurposeChoice({ labelledBy, ...choice }: Choice & { labelledBy: string }) {
	// As the page began: from then on browsers open and close them.
	const [first] = useState(choice.chosen)
	return (
		<fieldset className="purposes" aria-labelledby={labelledBy}>
			{purposes.map((purpose) => (
				<PurposeItem key={purpose.id} purpose={purpose} isOpen={serves(purpose, first)} {...choice} />
			))}
			<TemplateOption template="empty" {...choice} />
		</fieldset>
	)
}

function PurposeItem({ purpose, isOpen, ...choice }: Choice & { purpose: Purpose; isOpen: boolean }) {
	const texts = useTexts(foundingTexts)
	const locale = useLocale()
	const templates = purpose.templates as readonly Beginning[]
	const titleOf = (template: Beginning) => templateTexts[template].title[locale]
	const isServed = serves(purpose, choice.chosen)
	return (
		<details
			name="purpose"
			open={isOpen}
			data-chosen={isServed || undefined}
			onToggle={({ currentTarget }) => {
				const [best] = templates
				if (currentTarget.open && !isServed && best) choice.onChoose(best)
			}}
		>
			<summary>
				<span>
					<b>{purpose.title[locale]}</b>
					<span className="ui-caption">
						{isServed ? texts.chosen(titleOf(choice.chosen)) : templates.map(titleOf).join(', ')}
					</span>
				</span>
				<Icon name="down" />
			</summary>
			{templates.map((template) => (
				<TemplateOption key={template} template={template} {...choice} />
			))}
		</details>
	)
}

function TemplateOption({ template, chosen, onChoose }: Choice & { template: Beginning }) {
	const locale = useLocale()
	const { title, line } = templateTexts[template]
	return (
		<label>
			<Icon name={beginningIcons[template]} size={24} />
			<span>
				<b>{title[locale]}</b>
				<span className="ui-caption">{line[locale]}</span>
			</span>
			<input type="radio" name="template" checked={template === chosen} onChange={() => onChoose(template)} />
		</label>
	)
}

const serves = ({ templates }: Purpose, template: Beginning) => templates.includes(template)

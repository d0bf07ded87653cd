import { useId, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { templateTexts } from '../../../shared/methods/templateTexts.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { LateRefusalNotice, useRefusalsAhead } from '../refusal/LateRefusalNotice.tsx'
import { foundingTexts } from './foundingTexts.ts'
import { foundWorkshop } from './foundWorkshop.ts'
import { PurposeChoice } from './PurposeChoice.tsx'
import type { Beginning } from './templates.ts'
import type { FoundingKey } from './useFoundingKey.ts'
import './founding.css'

/** What people have in mind, a title if they like, and the founder is in. */
export function FoundingForm({ server, foundingKey }: { server: Server; foundingKey: FoundingKey }) {
	const texts = useTexts(foundingTexts)
	const locale = useLocale()
	const headline = useId()
	const [title, setTitle] = useState('')
	const [name, setName] = useState('')
	const [template, setTemplate] = useState<Beginning>('stakeholder-analysis')
	const [stage, setStage] = useState<'open' | 'keyMissing' | 'keyWrong' | 'founding'>('open')
	const [failure, setFailure] = useState<Failure>()
	const untitled = template === 'empty' ? texts.newWorkshop : templateTexts[template].title[locale]
	useRefusalsAhead()

	const found = async () => {
		const { isNeeded, inRequest } = foundingKey
		if (isNeeded && !inRequest.key) return setStage('keyMissing')
		setStage('founding')
		setFailure(undefined)
		const request = { title: title.trim() || untitled, template, locale, ...inRequest }
		const founded = await foundWorkshop(server, request, name.trim())
		if (founded.ok) return navigate(`/w/${founded.value}/eingerichtet`)
		foundingKey.noteFailure(founded.failure)
		if (founded.failure.id === 'keyNeeded') return setStage(inRequest.key ? 'keyWrong' : 'keyMissing')
		setStage('open')
		setFailure(founded.failure)
	}

	return (
		<form
			className="founding"
			noValidate
			onSubmit={(event) => {
				event.preventDefault()
				void found()
			}}
		>
			<header>
				<h2 id={headline}>{texts.purposeQuestion}</h2>
				<p className="ui-quiet">{texts.roadmap}</p>
			</header>
			<div className="founding-choice">
				<PurposeChoice chosen={template} onChoose={setTemplate} labelledBy={headline} />
			</div>
			<div className="founding-names" data-key={foundingKey.isNeeded || undefined}>
				<TextField
					label={texts.workshopTitle}
					aside={texts.optional}
					note={texts.untitled(untitled)}
					value={title}
					maxLength={limits.title}
					autoComplete="off"
					onChange={(event) => {
						setTitle(event.target.value)
						setStage('open')
					}}
				/>
				<TextField
					label={texts.name}
					aside={texts.optional}
					note={texts.nameNote}
					autoComplete="name"
					maxLength={limits.personName}
					value={name}
					onChange={(event) => setName(event.target.value)}
				/>
				{foundingKey.isNeeded && (
					<TextField
						label={texts.key}
						note={texts.keyNote}
						type="password"
						value={foundingKey.typed}
						required
						autoComplete="off"
						problem={stage === 'keyMissing' || stage === 'keyWrong' ? texts[stage] : undefined}
						onChange={(event) => {
							foundingKey.type(event.target.value)
							setStage('open')
						}}
					/>
				)}
			</div>
			{failure && <LateRefusalNotice failure={failure} />}
			<footer>
				<Button kind="main" size="big" wide type="submit" disabled={stage === 'founding'}>
					{stage === 'founding' ? `${texts.founding} …` : texts.found}
				</Button>
				<p className="ui-caption">{texts.threeLinks}</p>
			</footer>
		</form>
	)
}

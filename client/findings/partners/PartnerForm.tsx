import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isOnBoard, saidToBe } from '../../../shared/composition/index.ts'
import { changeActor, findActor, involvements, isNamed, listActors } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { findingTexts } from '../texts.ts'

/** Asks which actor of the registry is the partner a finding misses. Enter says it, Escape leaves it as it was. */
export function PartnerForm({
	partner,
	name,
	onSaid,
	onCancel,
}: {
	/** id of the partner */
	partner: string
	/** what the partner is called */
	name: string
	/** with the name of the actor that people say it is */
	onSaid: (actor: string) => void
	onCancel: () => void
}) {
	const { doc, history } = useRoom()
	const texts = useTexts(findingTexts)
	const locale = useLocale()
	const form = useRef<HTMLFormElement>(null)
	const [actors] = useState(() => listActors(doc).filter(isNamed))
	const [chosen, choose] = useState('')
	useEffect(() => {
		form.current?.querySelector('select')?.focus()
	}, [])

	const submit = (event: FormEvent) => {
		event.preventDefault()
		const said = findActor(doc, chosen)
		if (!said) return
		// Before it is said: where the actor takes part, this form leaves the page with its finding.
		onSaid(said.name)
		history.step(() => changeActor(doc, said.id, saidToBe(said, partner, true)))
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Escape') return
		event.stopPropagation()
		onCancel()
	}
	const waiting = actors.find((actor) => actor.id === chosen && !isOnBoard(actor))?.involvement
	return (
		<form ref={form} className="finding-dismiss" onSubmit={submit} onKeyDown={onKeyDown}>
			<SelectField label={texts.whoIs(name)} value={chosen} onChoose={choose}>
				<option value="">{texts.choose}</option>
				{actors.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			{waiting && <p className="ui-caption">{texts.notYet(involvements[waiting][locale])}</p>}
			<div className="ui-row">
				<Button kind="main" size="small" type="submit" disabled={!chosen}>
					{texts.confirmPartner}
				</Button>
				<Button size="small" onClick={onCancel}>
					{texts.cancel}
				</Button>
			</div>
		</form>
	)
}

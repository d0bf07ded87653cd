import { useEffect, useRef, useState } from 'react'
import { groupElement } from '../../../../shared/blocks/circles/index.ts'
import { type Group, type Membership, wordKey } from '../../../../shared/registry/index.ts'
import { AuthorityChoice } from '../../../groups/AuthorityChoice.tsx'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { type Choice, ComboboxList, useCombobox } from '../../../ui/Combobox.tsx'
import { useCirclesActions } from '../actions.ts'
import type { Network } from '../observe.ts'
import { takesAdding, usePersonal } from '../personal.ts'
import { Sign } from '../Sign.tsx'
import { circlesTexts } from '../texts.ts'

interface MembersProps {
	circles: string
	group: Group
	network: Network
}

/** Who is in a group and what each can decide there, and a field to put more into it. */
export function Members({ circles, group, network }: MembersProps) {
	const { mayWrite } = useRoom()
	const texts = useTexts(circlesTexts)
	const actions = useCirclesActions(circles)
	const members = network.actors.filter(({ groups }) => groups?.includes(group.id))
	return (
		<section className="circles-members">
			<h3>
				{texts.page.members} <span className="ui-caption">{members.length}</span>
			</h3>
			<ul>
				{members.map((actor) => {
					const membership: Membership = actor.authorities?.[group.id] ?? true
					return (
						<li key={actor.id}>
							<Sign actor={actor} network={network} size={18} />
							<span>
								{actor.name}
								{group.lead === actor.id && <small> · {texts.lead}</small>}
							</span>
							{mayWrite && (
								<Button
									kind="icon"
									icon="close"
									aria-label={texts.group.removeMember(actor.name)}
									onClick={() => actions.setMember(actor.id, group.id, undefined)}
								/>
							)}
							<AuthorityChoice
								name={actor.name}
								membership={membership}
								isReadOnly={!mayWrite}
								onChange={(next) => actions.setMember(actor.id, group.id, next)}
							/>
						</li>
					)
				})}
			</ul>
			{mayWrite && <AddMember circles={circles} group={group} network={network} />}
		</section>
	)
}

function AddMember({ circles, group, network }: MembersProps) {
	const texts = useTexts(circlesTexts).group
	const actions = useCirclesActions(circles)
	const wanted = usePersonal(circles, (personal) => personal.details)
	const [query, setQuery] = useState('')
	const [isOpen, open] = useState(false)
	const field = useRef<HTMLInputElement>(null)
	useEffect(() => {
		if (wanted && takesAdding(circles, groupElement(group.id))) field.current?.focus()
	}, [circles, group.id, wanted])
	const sought = wordKey(query)
	const choices: Choice[] = network.actors
		.filter(({ groups }) => !groups?.includes(group.id))
		.filter(({ name, shortName = '' }) => [name, shortName].some((each) => wordKey(each).includes(sought)))
		.map((actor) => ({
			key: actor.id,
			shown: (
				<>
					<Sign actor={actor} network={network} size={18} />
					<span>{actor.name}</span>
				</>
			),
			choose() {
				actions.setMember(actor.id, group.id, true)
				setQuery('')
			},
		}))
	const box = useCombobox({ value: query, onWrite: setQuery, choices, popup: { isOpen, open } })
	return (
		<div className="circles-combobox">
			<input
				ref={field}
				className="ui-input"
				aria-label={texts.addMember}
				placeholder={texts.addMember}
				onFocus={() => open(true)}
				{...box.field}
			/>
			<ComboboxList of={box} label={texts.addMember} className="ui-menu" />
		</div>
	)
}

import type { Actor, Membership } from '../../shared/registry/index.ts'
import { useTexts } from '../texts/texts.ts'
import { AuthorityChoice } from './AuthorityChoice.tsx'
import { groupTexts } from './texts.ts'
import '../actors/entries.css'

/** actor id -> what the actor is in a group; whoever is not in it is not in here, or undefined */
export type Memberships = Readonly<Record<string, Membership | undefined>>

/** Who is in a group today. */
export const membershipsIn = (actors: readonly Actor[], group: string | undefined): Memberships =>
	Object.fromEntries(
		actors.flatMap(({ id, groups = [], authorities: own }): [string, Membership][] =>
			group !== undefined && groups.includes(group) ? [[id, own?.[group] ?? true]] : [],
		),
	)

interface MembersChoiceProps {
	actors: readonly Actor[]
	memberships: Memberships
	onChange: (memberships: Memberships) => void
}

/** Who shall be in a group, and what each can decide there. */
export function MembersChoice({ actors, memberships, onChange }: MembersChoiceProps) {
	const texts = useTexts(groupTexts).form
	return (
		<fieldset className="actor-form-rows">
			<legend className="ui-label">{texts.members}</legend>
			{actors.length === 0 && <p className="ui-quiet">{texts.noActors}</p>}
			{actors.map(({ id, name }) => {
				const membership = memberships[id]
				const set = (next: Membership | undefined) => onChange({ ...memberships, [id]: next })
				return (
					<div key={id}>
						<label>
							<input
								type="checkbox"
								checked={membership !== undefined}
								onChange={({ target: { checked } }) => set(checked ? true : undefined)}
							/>
							{name}
						</label>
						{membership !== undefined && <AuthorityChoice name={name} membership={membership} onChange={set} />}
					</div>
				)
			})}
		</fieldset>
	)
}

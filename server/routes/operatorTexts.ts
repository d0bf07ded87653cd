import { operatorTexts } from '../../shared/protocol/operatorTexts.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { readOperatorText } from '../settings/operatorTexts.ts'
import type { Deps, Handler } from './deps.ts'

/**
 * `GET /api/texts/:name?locale=`: imprint, privacy and accessibility in the operator's words. Refuses `notFound` if the
 * operator has given none. Only the known names ever reach the disk.
 */
export function operatorText({ config }: Pick<Deps, 'config'>): Handler {
	return async (c) => {
		const name = operatorTexts.find((each) => each === c.req.param('name'))
		const locale = c.req.query('locale') === 'en' ? 'en' : 'de'
		const text = name && (await readOperatorText(config.operatorTexts, name, locale))
		if (!text) throw new Refusal('notFound', 'the operator has given no such text')
		return c.json(text)
	}
}

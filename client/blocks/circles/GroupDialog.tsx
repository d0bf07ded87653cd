import { lazyPart } from '../../ui/lazyPart.ts'

/** The form of a group, as on the page of all groups. */
export const GroupDialog = lazyPart(() => import('../../groups/GroupForm.tsx').then((module) => module.GroupForm))

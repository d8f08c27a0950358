/** Where links and forms find an activity on its page; no id of an author's text collides with it. */
export const activityAnchor = (id: string) => `aktivitaet-${id}`

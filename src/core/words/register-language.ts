/** The language in which the register's own values and descriptions are written: elsewhere they carry it as `lang`. */
export const REGISTER_LANGUAGE = 'en';

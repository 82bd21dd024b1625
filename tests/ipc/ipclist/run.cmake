# Runs PROGRAM with ARGS; it must exit with EXIT_CODE after printing, on stdout
# and stderr, what the file EXPECTED holds. Paths are relative to SOURCE_DIR.
execute_process(
  COMMAND ${PROGRAM} ${ARGS}
  RESULT_VARIABLE exit_code
  OUTPUT_VARIABLE output
  ERROR_VARIABLE output)
string(REPLACE "\r\n" "\n" output "${output}")
string(REPLACE "${SOURCE_DIR}/" "" output "${output}")
file(READ "${EXPECTED}" expected)
if(NOT exit_code STREQUAL EXIT_CODE)
  message(FATAL_ERROR "exit code ${exit_code} instead of ${EXIT_CODE}\n${output}")
endif()
if(NOT output STREQUAL expected)
  message(FATAL_ERROR "it says\n${output}instead of\n${expected}")
endif()

package io.spanco.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes the statements that a thread prepares, whoever does it: JPA, JdbcClient or the engine. Import it in a test that
 * asks how many statements an action needs.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCounter implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> NOTED = new ThreadLocal<>();

    /** What the work prepares, in its order. */
    public static List<String> during(Runnable work) {
        NOTED.set(new ArrayList<>());
        try {
            work.run();
            return List.copyOf(NOTED.get());
        } finally {
            NOTED.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") ? new Counted((DataSource) bean) : bean;
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            InvocationHandler noting = (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement") && NOTED.get() != null) {
                    NOTED.get().add((String) arguments[0]);
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
            return (Connection)
                    Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, noting);
        }
    }
}
